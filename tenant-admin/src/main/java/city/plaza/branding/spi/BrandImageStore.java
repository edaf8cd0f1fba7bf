package city.plaza.branding.spi;

import city.plaza.tenancy.TenantId;
import java.util.Optional;

/**
 * Keeps the bytes of cities' signs.
 *
 * <p>An adapter keeps each city's signs apart and answers for one city only. What was put can be opened by every node at
 * once. It throws {@link ImagesUnavailable} when it cannot keep or read, and has then kept nothing.
 */
public interface BrandImageStore {

    /**
     * Keep a sign; the same one again is no error.
     *
     * @param id letters, digits and one dot; follows from the bytes
     */
    void put(TenantId tenant, String id, byte[] bytes);

    Optional<byte[]> open(TenantId tenant, String id);

    /** The store cannot keep or read just now: full, or out of reach. */
    final class ImagesUnavailable extends RuntimeException {
        public ImagesUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
