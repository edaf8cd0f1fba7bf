package city.plaza.intake.spi;

import city.plaza.tenancy.TenantId;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the bytes of photos.
 *
 * <p>An adapter keeps each city's photos apart and answers for one city only. What was put can be opened by every node at
 * once. It throws {@link PhotosUnavailable} when it cannot keep or read, and has then kept nothing.
 */
public interface PhotoStore {

    /** Keep a JPEG; the same id is put once only. */
    void put(TenantId tenant, UUID id, byte[] jpeg);

    /** A JPEG that was put before. The caller closes the stream. */
    Optional<InputStream> open(TenantId tenant, UUID id);

    /** Forget a photo; an unknown one is no error. */
    void remove(TenantId tenant, UUID id);

    /** Forget every photo of a city. */
    void removeAll(TenantId tenant);

    /** The store cannot keep or read just now: full, or out of reach. */
    final class PhotosUnavailable extends RuntimeException {
        public PhotosUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
