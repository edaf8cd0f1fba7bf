package city.plaza.web.pages.report;

import city.plaza.intake.SubmitReport;
import city.plaza.picture.UploadLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StreamUtils;

/**
 * Reads a form with files as it arrives. The container would refuse the whole form for one large file, and all its words
 * with it; here a file that is too large is read to its end and little of it is kept.
 */
final class UploadedForm implements AutoCloseable {

    /** Several videos; whoever sends more is cut off. */
    private static final long MAX_REQUEST_BYTES = 400L << 20;

    private static final int MAX_FIELD_BYTES = 64 << 10;
    private static final int MAX_FIELDS = 400;

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    private final List<UploadedFile> files = new ArrayList<>();
    private int fieldCount;

    /** @throws IOException if the form did not arrive whole, or is none */
    void read(HttpServletRequest request) throws IOException {
        var parser = new FileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        var body = new CountingStream(request.getInputStream());
        var parts = parser.getItemIterator(new ServletRequestContext(request) {
            @Override
            public InputStream getInputStream() {
                return body;
            }
        });
        while (parts.hasNext()) {
            var part = parts.next();
            try (var in = part.openStream()) {
                if (part.isFormField()) {
                    addField(part, in);
                } else {
                    addFile(part, in);
                }
                StreamUtils.drain(in);
            }
        }
    }

    MultiValueMap<String, String> fields() {
        return fields;
    }

    List<UploadedFile> files() {
        return files;
    }

    private void addField(FileItemStream part, InputStream in) throws IOException {
        fieldCount++;
        if (fieldCount <= MAX_FIELDS) {
            fields.add(part.getFieldName(), new String(in.readNBytes(MAX_FIELD_BYTES), StandardCharsets.UTF_8));
        }
    }

    private void addFile(FileItemStream part, InputStream in) throws IOException {
        // Browsers send a field without a file too. Of one file too many it is enough to know that it is there.
        int kept = files.size() < SubmitReport.MAX_PHOTOS ? UploadLimits.MAX_PICTURE_BYTES + 1 : 1;
        var name = Optional.ofNullable(part.getName()).orElse("");
        if (name.isEmpty() || files.size() > SubmitReport.MAX_PHOTOS) {
            return;
        }
        var stored = Files.createTempFile("plaza-form-", ".upload");
        files.add(new UploadedFile(part.getFieldName(), name, part.getContentType(), stored));
        try (var out = Files.newOutputStream(stored)) {
            StreamUtils.copyRange(in, out, 0, kept - 1L);
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.delete();
        }
    }

    /** Ends a body that is too long for anybody to wait for. */
    private static final class CountingStream extends InputStream {
        private final InputStream in;
        private long count;

        CountingStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(int read) throws IOException {
            count += read;
            if (count > MAX_REQUEST_BYTES) {
                throw new IOException("A form of more than " + MAX_REQUEST_BYTES + " bytes");
            }
        }
    }
}
