package city.plaza.intake.spi;

import city.plaza.tenancy.TenantId;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the bytes of photos.
 *
 * <p>A photo is put as a draft, and kept for good once a report carries it. An adapter keeps each city's photos apart and
 * answers for one city only. What was put can be opened by every node at once, and a photo that is being kept can be
 * opened all the while. It throws {@link PhotosUnavailable} when it cannot keep or read, and has then kept nothing.
 */
public interface PhotoStore {

    /** Put a JPEG as a draft; the same id is put once only. */
    void put(TenantId tenant, UUID id, byte[] jpeg);

    /** A JPEG that was put before, draft or kept. The caller closes the stream. */
    Optional<InputStream> open(TenantId tenant, UUID id);

    /** A JPEG that is still a draft. The caller closes the stream. */
    Optional<InputStream> openDraft(TenantId tenant, UUID id);

    /** Restarts a draft's expiry; anything else is left alone. */
    void renew(TenantId tenant, UUID id);

    /** Keep a draft for good; doing so again, or with an unknown one, is no error. */
    void keep(TenantId tenant, UUID id);

    /** The drafts that were last put or renewed before a moment. */
    List<UUID> draftsBefore(TenantId tenant, Instant moment);

    /** Forget a draft unless it was put or renewed at a moment or after; an unknown or kept one is left alone. */
    void removeDraft(TenantId tenant, UUID id, Instant moment);

    /** Forget a photo, draft or kept; an unknown one is no error. */
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
