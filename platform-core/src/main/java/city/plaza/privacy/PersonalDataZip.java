package city.plaza.privacy;

import city.plaza.privacy.spi.DataExport;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A person's data as a ZIP: one {@code data.json}, a part for each holder, and files beside it. */
final class PersonalDataZip implements DataExport, AutoCloseable {

    private final ZipOutputStream zip;
    private final Map<String, Map<String, List<String>>> parts = new LinkedHashMap<>();
    private Map<String, List<String>> part = new LinkedHashMap<>();

    PersonalDataZip(OutputStream out) {
        this.zip = new ZipOutputStream(new NeverClosed(out));
    }

    void begin(String holder) {
        part = parts.computeIfAbsent(holder, any -> new LinkedHashMap<>());
    }

    @Override
    public void add(String kind, List<String> json) {
        if (!json.isEmpty()) {
            part.put(kind, List.copyOf(json));
        }
    }

    @Override
    public void file(String name, InputStream content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        var text = new StringBuilder("{");
        parts.forEach((holder, kinds) -> {
            if (!kinds.isEmpty()) {
                text.append(text.length() > 1 ? ",\n" : "\n")
                        .append('"')
                        .append(holder)
                        .append("\": {");
                var first = new StringBuilder();
                kinds.forEach((kind, records) -> first.append(first.isEmpty() ? "" : ",")
                        .append("\n  \"")
                        .append(kind)
                        .append("\": [\n    ")
                        .append(String.join(",\n    ", records))
                        .append("]"));
                text.append(first).append('}');
            }
        });
        text.append("\n}\n");
        try {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever handed it in closes it. */
    private static final class NeverClosed extends FilterOutputStream {
        NeverClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
