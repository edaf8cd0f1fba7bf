package city.plaza.intake;

import city.plaza.intake.spi.PhotoStore;
import city.plaza.picture.PictureReencoder;
import city.plaza.picture.PictureRefused;
import city.plaza.picture.ReencodedPicture;
import city.plaza.request.report.Photo;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Accepts photos before their report is sent. Every picture is re-encoded or refused; nothing of the original is kept.
 */
@Component
public class PhotoIntake {

    private static final Logger log = LoggerFactory.getLogger(PhotoIntake.class);

    private final PhotoStore store;
    private final PictureReencoder studio;

    PhotoIntake(PhotoStore store, PictureReencoder studio) {
        this.store = store;
        this.studio = studio;
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
            return new PhotoResult.Accepted(keep(studio.photo(file, name)));
        } catch (PictureRefused refused) {
            return new PhotoResult.Refused(refused.translationKey(), refused.arguments());
        } catch (PhotoStore.PhotosUnavailable e) {
            log.error("Photos cannot be kept: {}", e.getMessage());
            var refused = PictureRefused.unavailable();
            return new PhotoResult.Refused(refused.translationKey(), refused.arguments());
        }
    }

    private Photo keep(ReencodedPicture picture) {
        var id = UUID.randomUUID();
        store.put(TenantContext.current(), id, picture.bytes());
        return new Photo(id, picture.width(), picture.height(), picture.bytes().length);
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
