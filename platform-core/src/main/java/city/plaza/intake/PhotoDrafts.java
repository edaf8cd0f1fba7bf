package city.plaza.intake;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.spi.PhotoStore;
import city.plaza.request.report.Photo;
import city.plaza.request.report.PhotoClaims;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Photos between their upload and their report. */
@Component
class PhotoDrafts {

    static final Duration DRAFT_TTL = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(PhotoDrafts.class);
    private static final String FIELD = "photos";

    private final PhotoStore store;
    private final PhotoClaims claims;
    private final Tenants tenants;
    private final Clock clock;

    PhotoDrafts(PhotoStore store, PhotoClaims claims, Tenants tenants, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The photos as they really are, whatever the sender says of them; problems are collected. */
    List<Photo> verified(List<Photo> named, InvalidInput.Collector problems) {
        if (named.isEmpty()) {
            return named;
        }
        var tenant = TenantContext.current();
        var ids = named.stream().map(Photo::id).distinct().toList();
        if (ids.size() < named.size() || claimed(ids)) {
            problems.add(FIELD, "error.report.photo-used");
            return List.of();
        }
        var photos = new ArrayList<Photo>();
        try {
            for (var id : ids) {
                store.renew(tenant, id);
                measured(tenant, id)
                        .ifPresentOrElse(photos::add, () -> problems.add(FIELD, "error.report.photo-unknown"));
            }
        } catch (PhotoStore.PhotosUnavailable e) {
            log.error("Photos cannot be read: {}", e.getMessage());
            problems.add(FIELD, "error.photo.unavailable");
        }
        return photos;
    }

    boolean claimed(List<UUID> ids) {
        return !claims.claimed(ids).isEmpty();
    }

    private Optional<Photo> measured(TenantId tenant, UUID id) {
        return store.open(tenant, id).map(stream -> {
            var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try (stream) {
                var jpeg = stream.readAllBytes();
                reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)), true, true);
                return new Photo(id, reader.getWidth(0), reader.getHeight(0), jpeg.length);
            } catch (IOException e) {
                throw new PhotoStore.PhotosUnavailable("Cannot read photo " + id, e);
            } finally {
                reader.dispose();
            }
        });
    }

    /** Keep the photos of a report that was taken. What fails here, {@link #tidyUp} makes good. */
    void keep(List<Photo> photos) {
        try {
            photos.forEach(photo -> store.keep(TenantContext.current(), photo.id()));
        } catch (PhotoStore.PhotosUnavailable e) {
            log.warn("Photos stay drafts for now: {}", e.getMessage());
        }
    }

    /** Forget the drafts no report has carried for a day, in every city. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tidyUp() {
        for (var city : tenants.all()) {
            try {
                TenantContext.runAs(
                        city.id(), () -> CurrentActor.runAs(new Actor.Plaza("photo-drafts"), () -> tidyUp(city.id())));
            } catch (RuntimeException e) {
                log.warn("Photo drafts of {} stay for now: {}", city.id(), e.toString());
            }
        }
    }

    private void tidyUp(TenantId tenant) {
        var before = clock.instant().minus(DRAFT_TTL);
        var drafts = store.draftsBefore(tenant, before);
        if (drafts.isEmpty()) {
            return;
        }
        var claimed = claims.claimed(drafts);
        for (var id : drafts) {
            if (claimed.contains(id)) {
                store.keep(tenant, id);
            } else {
                store.removeDraft(tenant, id, before);
            }
        }
        log.info("Photo drafts removed: {}, kept: {}", drafts.size() - claimed.size(), claimed.size());
    }
}
