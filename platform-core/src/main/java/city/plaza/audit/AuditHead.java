package city.plaza.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a city's chain ended at some moment; whoever keeps it elsewhere can prove later that nothing before it changed.
 *
 * @param sequence the last entry's number; 0 for a chain without entries
 * @param hash the last entry's seal, 64 hexadecimal digits
 */
public record AuditHead(long sequence, String hash) {

    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** @throws IllegalArgumentException if the sequence is negative or the seal is not 64 hexadecimal digits */
    public AuditHead {
        if (sequence < 0) {
            throw new IllegalArgumentException("Audit sequence " + sequence + ", expected 0 or more");
        }
        if (!SEAL.matcher(hash).matches()) {
            throw new IllegalArgumentException("Audit seal of another form, expected 64 hexadecimal digits");
        }
    }

    /** A head as {@link #toString} writes it; empty if the text is none. */
    public static Optional<AuditHead> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new AuditHead(Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** On one line, to be kept elsewhere: {@code 120:4f…}. */
    @Override
    public String toString() {
        return sequence + ":" + hash;
    }

    static AuditHead of(long sequence, byte[] hash) {
        return new AuditHead(sequence, HexFormat.of().formatHex(hash));
    }
}
