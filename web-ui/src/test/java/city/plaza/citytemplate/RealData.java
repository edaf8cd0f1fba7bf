package city.plaza.citytemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real cities' files beside the repository, where there are any; they are no part of it. */
final class RealData {

    private static final Path FOLDER = Path.of("../../shared/data/services");

    private RealData() {}

    /** The text of a file; skips the test where it is not there. */
    static String file(String name) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "No real data here: shared/data/services/" + name + " beside the repository");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
