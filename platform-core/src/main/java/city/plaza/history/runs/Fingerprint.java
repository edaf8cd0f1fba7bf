package city.plaza.history.runs;

import city.plaza.history.ImportMapping;
import city.plaza.history.ImportRefused;
import city.plaza.history.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies an import by its file and its mapping. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path file, ImportMapping mapping) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(mapping.toString().getBytes(StandardCharsets.UTF_8));
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                var buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    // The stream itself feeds the digest.
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ImportRefused(file + " cannot be read: " + UnreadableFile.why(e), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
