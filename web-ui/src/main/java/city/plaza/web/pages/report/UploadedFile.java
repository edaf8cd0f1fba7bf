package city.plaza.web.pages.report;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A file of a form that was read from the request, in a file of its own until the request is over.
 *
 * @param stored no more of it than tells that it is too large
 */
record UploadedFile(String name, String fileName, @Nullable String contentType, Path stored) implements Part {

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(stored);
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return stored.toFile().length();
    }

    @Override
    public void write(String target) throws IOException {
        Files.copy(stored, Path.of(target), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete() throws IOException {
        Files.deleteIfExists(stored);
    }

    @Override
    public @Nullable String getHeader(String header) {
        return switch (header) {
            case HttpHeaders.CONTENT_TYPE -> contentType;
            case HttpHeaders.CONTENT_DISPOSITION ->
                "form-data; name=\"" + quoted(name) + "\"; filename=\"" + quoted(fileName) + "\"";
            default -> null;
        };
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public Collection<String> getHeaders(String header) {
        var value = getHeader(header);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_TYPE);
    }
}
