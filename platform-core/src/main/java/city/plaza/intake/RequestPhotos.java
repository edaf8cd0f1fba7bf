package city.plaza.intake;

import city.plaza.intake.spi.PhotoStore;
import city.plaza.request.RequestNumber;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Serves a request's photos to those who may see them. */
@Component
public class RequestPhotos {

    private final RequestTracking tracking;
    private final PhotoStore store;

    RequestPhotos(RequestTracking tracking, PhotoStore store) {
        this.tracking = tracking;
        this.store = store;
    }

    /**
     * A photo's JPEG; empty for those who may not see it as for one that does not exist. The caller closes the stream.
     *
     * @param secret what the follow-up link carries; empty for staff
     */
    @PermitAll
    public Optional<InputStream> open(RequestNumber number, UUID photo, String secret) {
        return tracking.maySeePhoto(number, photo, secret)
                ? store.open(TenantContext.current(), photo)
                : Optional.empty();
    }
}
