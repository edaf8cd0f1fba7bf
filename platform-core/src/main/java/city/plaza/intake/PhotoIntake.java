package city.plaza.intake;

import city.plaza.intake.spi.PhotoStore;
import city.plaza.request.Photo;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes photos before their report is sent: whatever is offered is drawn anew or refused, and nothing of the original is
 * kept.
 */
@Component
public class PhotoIntake {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = PictureFile.LARGEST;

    private static final Logger log = LoggerFactory.getLogger(PhotoIntake.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PhotoStore store;
    /** Each picture being drawn occupies up to 60 MB. */
    private final Semaphore places;

    PhotoIntake(PhotoStore store, @Value("${plaza.photos.at-once:2}") int atOnce) {
        this.store = store;
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * Take a photo as a draft; anyone may. It is forgotten after a day unless a report carries it.
     *
     * @param file read to its end or a little beyond the largest size; one that does not wait for a slow network, since it
     *     is read while others queue
     * @param name as the sender calls it; it decides nothing but how a refusal is worded
     * @throws IOException if the file cannot be read
     */
    @PermitAll
    public PhotoResult accept(InputStream file, String name) throws IOException {
        try {
            return new PhotoResult.Accepted(keep(clean(file, name)));
        } catch (PictureRefused refused) {
            return new PhotoResult.Refused(refused.translationKey(), refused.arguments());
        } catch (PhotoStore.PhotosUnavailable e) {
            log.error("Photos cannot be kept: {}", e.getMessage());
            var refused = PictureRefused.unavailable();
            return new PhotoResult.Refused(refused.translationKey(), refused.arguments());
        }
    }

    private CleanPicture clean(InputStream file, String name) throws IOException {
        if (!hasPlace()) {
            throw PictureRefused.busy();
        }
        try {
            return CleanPicture.of(decode(file, name));
        } finally {
            places.release();
        }
    }

    /** A method of its own, so that the file's bytes are out of reach once it has ended. */
    private static PictureDecoder.Decoded decode(InputStream in, String name) throws IOException {
        var file = PictureFile.read(in);
        return PictureDecoder.decode(file, file.kind(name));
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Photo keep(CleanPicture picture) {
        var id = UUID.randomUUID();
        store.put(TenantContext.current(), id, picture.jpeg());
        return new Photo(id, picture.width(), picture.height(), picture.jpeg().length);
    }

    /** A draft's JPEG for whoever holds its id, which only {@link #accept} gives out. The caller closes the stream. */
    @PermitAll
    public Optional<InputStream> preview(UUID draft) {
        return store.openDraft(TenantContext.current(), draft);
    }

    /** Forget a draft for whoever holds its id; a photo that a report carries stays. */
    @PermitAll
    public void discard(UUID draft) {
        store.removeDraft(TenantContext.current(), draft, Instant.MAX);
    }
}
