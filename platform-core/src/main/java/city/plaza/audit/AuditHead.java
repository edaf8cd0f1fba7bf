package city.plaza.audit;

import java.util.HexFormat;

/**
 * Where a city's chain ended at some moment; whoever keeps it elsewhere can prove later that nothing before it changed.
 *
 * @param sequence the last entry's number; 0 for a chain without entries
 * @param hash the last entry's seal, 64 hexadecimal digits
 */
public record AuditHead(long sequence, String hash) {

    /** @throws IllegalArgumentException if the sequence is negative or the seal is not 64 hexadecimal digits */
    public AuditHead {
        if (sequence < 0) {
            throw new IllegalArgumentException("Audit sequence " + sequence + ", expected 0 or more");
        }
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Audit seal of another form, expected 64 hexadecimal digits");
        }
    }

    static AuditHead of(long sequence, byte[] hash) {
        return new AuditHead(sequence, HexFormat.of().formatHex(hash));
    }
}
