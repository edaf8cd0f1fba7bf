package city.plaza.history.rows;

import city.plaza.history.ImportMapping;
import city.plaza.history.ImportRefused;
import city.plaza.history.RejectReason;
import city.plaza.history.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file, compressed or not, read row by row; a row that is broken does not end the reading. */
public final class HistoryFile implements AutoCloseable {

    private static final int GZIP_MAGIC = 0x1f8b;
    /** What one row may hold; an opening quotation mark that is never closed would otherwise fill the memory. */
    private static final int MAX_ROW_LENGTH = 16 << 20;

    private final Path path;
    private final CountingStream bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final BoundedReader reader;
    private final Map<String, Integer> columns;
    private final boolean named;

    private HistoryFile(Path path, ImportMapping.Format format) throws IOException {
        this.path = path;
        this.bytes = new CountingStream(Files.newInputStream(path));
        var charset =
                Optional.ofNullable(format.charset()).map(Charset::forName).orElse(StandardCharsets.UTF_8);
        this.reader = new BoundedReader(new InputStreamReader(unpacked(bytes), charset));
        this.parser = CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(Optional.ofNullable(format.delimiter()).orElse(","))
                        .get())
                .get();
        this.records = parser.iterator();
        this.named = !Boolean.FALSE.equals(format.header());
        this.columns = named ? header() : Map.of();
    }

    /**
     * Open a file.
     *
     * @throws ImportRefused if it is missing, or has not every column the mapping speaks of
     */
    public static HistoryFile open(Path path, ImportMapping mapping) {
        try {
            var file = new HistoryFile(path, mapping.formatOrUsual());
            file.requireColumns(mapping);
            return file;
        } catch (IOException e) {
            throw new ImportRefused(path + " cannot be read: " + UnreadableFile.why(e), e);
        }
    }

    /** Packed files are known by how they begin: names lie. */
    private static InputStream unpacked(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private Map<String, Integer> header() {
        var names = new LinkedHashMap<String, Integer>();
        if (next() instanceof HistoryRow.Readable(long line, CSVRecord values)) {
            for (int i = 0; i < values.size(); i++) {
                names.putIfAbsent(values.get(i).strip(), i);
            }
        }
        if (names.isEmpty()) {
            throw new ImportRefused(path + " has no row that names its columns");
        }
        return names;
    }

    private void requireColumns(ImportMapping mapping) {
        var missing = mapping.columns().stream()
                .filter(column -> named ? !columns.containsKey(column) : !column.matches("[1-9][0-9]{0,3}"))
                .toList();
        if (!missing.isEmpty()) {
            throw new ImportRefused(path + " has no column " + String.join(", ", missing)
                    + (named
                            ? "; it has " + String.join(", ", columns.keySet())
                            : "; without a header they are 1, 2, 3"));
        }
    }

    /** Where a column stands, from 0. */
    int position(String column) {
        return named ? columns.getOrDefault(column, -1) : Integer.parseInt(column) - 1;
    }

    /** The number of values a row has; 0 if every row says so itself. */
    int width() {
        return columns.size();
    }

    public long bytesRead() {
        return bytes.count();
    }

    /**
     * The next row, or null after the last one.
     *
     * @throws ImportRefused if the file cannot be read on
     */
    @Nullable
    public HistoryRow next() {
        while (true) {
            reader.beginRow();
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                var values = records.next();
                if (values.size() > 1 || !values.get(0).isEmpty()) {
                    return new HistoryRow.Readable(line, values);
                }
            } catch (UncheckedIOException e) {
                return broken(line, Objects.requireNonNull(e.getCause()));
            }
        }
    }

    private HistoryRow broken(long line, IOException fault) {
        if (fault instanceof RowTooLong) {
            throw new ImportRefused(
                    path + ", line " + line + ": this row has more than " + (MAX_ROW_LENGTH >> 20)
                            + " million characters, a quotation mark in it is probably never closed",
                    fault);
        }
        if (!(fault instanceof CSVException)) {
            throw new ImportRefused(
                    path + ", line " + line + ": the file cannot be read on: " + UnreadableFile.why(fault), fault);
        }
        skipRestOfRow();
        long last = parser.getCurrentLineNumber();
        boolean toTheEnd = String.valueOf(fault.getMessage()).contains("EOF");
        return new HistoryRow.Broken(
                line,
                RejectReason.BAD_QUOTES,
                toTheEnd
                        ? "a quotation mark is opened and never closed: nothing up to the end of the file, line " + last
                                + ", could be read"
                        : "after a closing quotation mark comes text instead of a delimiter"
                                + (last > line ? "; lines " + line + " to " + last + " were taken as one row" : ""));
    }

    private void skipRestOfRow() {
        try {
            if (records.hasNext()) {
                records.next();
            }
        } catch (UncheckedIOException e) {
            // Still the same broken row.
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new ImportRefused(path + " cannot be closed: " + UnreadableFile.why(e), e);
        }
    }

    /** Refuses to read on when one row does not end; drops the mark some programs put before the first character. */
    private static final class BoundedReader extends FilterReader {
        private long sinceRow;
        private boolean begun;

        BoundedReader(Reader in) {
            super(in);
        }

        void beginRow() {
            sinceRow = 0;
        }

        @Override
        public int read() throws IOException {
            throw new UnsupportedOperationException("read by blocks");
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (sinceRow > MAX_ROW_LENGTH) {
                throw new RowTooLong();
            }
            int read = super.read(buffer, offset, length);
            if (!begun && read > 0) {
                begun = true;
                if (buffer[offset] == '\uFEFF') {
                    System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
                    return read == 1 ? read(buffer, offset, length) : read - 1;
                }
            }
            sinceRow += Math.max(0, read);
            return read;
        }
    }

    private static final class RowTooLong extends IOException {}
}
