package city.plaza.infrastructure.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random secrets, made when first asked for and kept beside the data they open. */
final class LocalSecrets {

    static final String FILE = "secrets.properties";

    private static final int BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();

    LocalSecrets(Path data) throws IOException {
        file = data.resolve(FILE);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** The secret of this name, in base64 without characters that need quoting in SQL or a shell. */
    synchronized String get(String name) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getEncoder().encodeToString(bytes);
        values.setProperty(name, secret);
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            values.store(writer, null);
        } catch (IOException e) {
            throw new LocalFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
        return secret;
    }
}
