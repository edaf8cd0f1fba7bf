package city.plaza.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Seals an entry to the one before it: SHA-256 over the earlier seal and every field, each behind its length.
 *
 * @see "docs/adr/0016-audit-chain.md"
 */
final class AuditSeal {

    /** What the first entry of every city is sealed to. */
    static final byte[] BEGINNING = new byte[32];

    private static final int ABSENT = -1;

    private AuditSeal() {}

    static byte[] of(byte[] previous, AuditEntry entry) {
        var digest = sha256();
        digest.update(previous);
        field(digest, Long.toString(entry.sequence()));
        field(digest, entry.at().toString());
        field(digest, entry.actorKind());
        field(digest, entry.actorSubject());
        field(digest, entry.actorName());
        field(digest, entry.action());
        field(digest, entry.object());
        field(digest, entry.before());
        field(digest, entry.after());
        return digest.digest();
    }

    /** A digest of a name that tells nothing of it without the salt. */
    static byte[] salted(byte[] salt, String name) {
        var digest = sha256();
        digest.update(salt);
        field(digest, name);
        return digest.digest();
    }

    private static void field(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            digest.update(length(ABSENT));
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update(length(bytes.length));
        digest.update(bytes);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
