package city.plaza.branding.spi;

import city.plaza.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the bytes of cities' signs.
 *
 * <p>An adapter keeps each city's signs apart and answers for one city only. What was put can be opened by every node at
 * once. It throws {@link ImagesUnavailable} when it cannot keep or read, and has then kept nothing.
 */
public interface BrandImageStore {

    /**
     * Keep a sign; the same one again is no error, and counts as kept now.
     *
     * @param id letters, digits and one dot; follows from the bytes
     */
    void put(TenantId tenant, String id, byte[] bytes);

    Optional<byte[]> open(TenantId tenant, String id);

    /** Whether a sign is kept. */
    boolean has(TenantId tenant, String id);

    /** The signs that were last put before a moment. */
    List<String> keptBefore(TenantId tenant, Instant moment);

    /** Remove a sign, unless it was put again since that moment; one that is not there is no error. */
    void remove(TenantId tenant, String id, Instant moment);

    /** The store cannot keep or read just now: full, or out of reach. */
    final class ImagesUnavailable extends RuntimeException {
        public ImagesUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
