package city.plaza.history.rows;

import city.plaza.history.ImportRefused;
import city.plaza.history.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The list of rows that were kept out, begun with the first of them. */
public final class RejectsFile implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("line", "external_id", "field", "value", "reason")
            .get();

    private final Path path;
    private @Nullable CSVPrinter printer;

    /** @throws ImportRefused if an older list cannot be taken away */
    public RejectsFile(Path path) {
        this.path = path;
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    public void add(Reject reject) {
        try {
            if (printer == null) {
                printer = new CSVPrinter(Files.newBufferedWriter(path), FORMAT);
            }
            printer.printRecord(reject.line(), reject.externalId(), reject.field(), reject.value(), reject.words());
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Where the list is, if anything was kept out. */
    public Optional<Path> written() {
        return printer == null ? Optional.empty() : Optional.of(path);
    }

    private ImportRefused refused(IOException e) {
        return new ImportRefused(
                "The list of rejected rows cannot be written to " + path + ": " + UnreadableFile.why(e)
                        + "; name another place with --rejects",
                e);
    }

    @Override
    public void close() {
        if (printer != null) {
            try {
                printer.close(true);
            } catch (IOException e) {
                throw refused(e);
            }
        }
    }
}
