package city.plaza.apikey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as a program shows it: {@code plz_}, a public id, {@code _}, the secret, and six characters that tell a typing
 * error from a wrong key. The prefix lets scanners for leaked secrets find it.
 *
 * <p>Only the SHA-256 of the secret is ever stored. Slow hashes protect what people choose, by making each guess dear;
 * here there is nothing to guess: 33 characters drawn from 62 are more than 196 random bits, and a fast hash keeps every
 * call fast.
 *
 * @see "docs/adr/0018-api-keys-and-rate-limits.md"
 */
final class KeyText {

    static final String PREFIX = "plz_";

    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 33;
    private static final int CHECK_LENGTH = 6;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final Pattern FORM = Pattern.compile(
            PREFIX + "[0-9A-Za-z]{" + ID_LENGTH + "}_[0-9A-Za-z]{" + (SECRET_LENGTH + CHECK_LENGTH) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String publicId;
    private final String secret;

    private KeyText(String publicId, String secret) {
        this.publicId = publicId;
        this.secret = secret;
    }

    static KeyText random() {
        return new KeyText(randomText(ID_LENGTH), randomText(SECRET_LENGTH));
    }

    /** What was presented, if it has the form of a key and no typing error. */
    static Optional<KeyText> read(String presented) {
        if (!FORM.matcher(presented).matches()) {
            return Optional.empty();
        }
        int secretAt = PREFIX.length() + ID_LENGTH + 1;
        var key = new KeyText(
                presented.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH),
                presented.substring(secretAt, secretAt + SECRET_LENGTH));
        return presented.endsWith(key.check()) ? Optional.of(key) : Optional.empty();
    }

    /** What tells one key from another, and opens nothing. */
    String publicId() {
        return publicId;
    }

    /** What is stored of the secret. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** The whole key, to be shown once. */
    String reveal() {
        return unchecked() + check();
    }

    private String unchecked() {
        return PREFIX + publicId + "_" + secret;
    }

    private String check() {
        var crc = new CRC32();
        crc.update(unchecked().getBytes(StandardCharsets.US_ASCII));
        var rest = BigInteger.valueOf(crc.getValue());
        var check = new StringBuilder();
        for (int at = 0; at < CHECK_LENGTH; at++) {
            var parts = rest.divideAndRemainder(BASE);
            check.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return check.reverse().toString();
    }

    private static String randomText(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (word, at) -> word.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return PREFIX + publicId + "_…";
    }
}
