package city.plaza.web.api.admin;

import city.plaza.web.api.ApiRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Bodies that are read as they are sent, up to a size. */
final class LimitedBody {

    /** In megabytes; a layer of outlines is the largest thing there is. */
    private static final int MAX_ITEM_MEGABYTES = 32;

    private static final int MAX_ARCHIVE_MEGABYTES = 64;

    private static final int MEGABYTE = 1024 * 1024;

    private LimitedBody() {}

    static String item(HttpServletRequest request) throws IOException {
        return new String(read(request, MAX_ITEM_MEGABYTES), StandardCharsets.UTF_8);
    }

    static byte[] archive(HttpServletRequest request) throws IOException {
        return read(request, MAX_ARCHIVE_MEGABYTES);
    }

    private static byte[] read(HttpServletRequest request, int megabytes) throws IOException {
        var most = megabytes * MEGABYTE;
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new ApiRefusal(HttpStatus.CONTENT_TOO_LARGE, "error.api.too-large", megabytes);
        }
        return body;
    }
}
