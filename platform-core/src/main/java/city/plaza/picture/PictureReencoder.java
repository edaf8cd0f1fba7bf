package city.plaza.picture;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Re-encodes uploaded pictures or refuses them; a few at a time, however many arrive. */
@Component
public class PictureReencoder {

    private static final Duration QUEUE_TIMEOUT = Duration.ofSeconds(20);

    /** Each picture being drawn occupies up to 60 MB. */
    private final Semaphore places;

    public PictureReencoder(@Value("${plaza.photos.at-once:2}") int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * Draw a photo as a JPEG; anyone may.
     *
     * @param file read to its end or a little beyond the largest size; one that does not wait for a slow network, since it
     *     is read while others queue
     * @param name as the sender calls it; it decides nothing but how a refusal is worded
     * @throws IOException if the file cannot be read
     * @throws PictureRefused if it is no picture, or one that costs too much
     */
    @PermitAll
    public ReencodedPicture photo(InputStream file, String name) throws IOException {
        return draw(file, name, ReencodedPicture::jpeg);
    }

    /**
     * Draw a sign such as a logo as a PNG that keeps what is transparent; anyone may.
     *
     * @param longestSide it is made smaller until it fits
     * @throws IOException if the file cannot be read
     * @throws PictureRefused if it is no picture, or one that costs too much
     */
    @PermitAll
    public ReencodedPicture reencodeLogo(InputStream file, String name, int longestSide) throws IOException {
        return draw(file, name, decoded -> ReencodedPicture.png(decoded, longestSide));
    }

    private ReencodedPicture draw(
            InputStream file, String name, Function<PictureDecoder.Decoded, ReencodedPicture> drawing)
            throws IOException {
        if (!hasPlace()) {
            throw PictureRefused.busy();
        }
        try {
            return drawing.apply(decode(file, name));
        } finally {
            places.release();
        }
    }

    /** A method of its own, so that the file's bytes are out of reach once it has ended. */
    private static PictureDecoder.Decoded decode(InputStream in, String name) throws IOException {
        var file = PictureFile.read(in);
        return PictureDecoder.decode(file, file.kind(name));
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(QUEUE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
