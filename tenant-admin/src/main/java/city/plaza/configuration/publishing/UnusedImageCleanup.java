package city.plaza.configuration.publishing;

import city.plaza.branding.BrandImages;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.store.DraftOverlay;
import city.plaza.configuration.store.DraftStore;
import city.plaza.configuration.store.LiveConfiguration;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes pictures that neither the live configuration, nor the draft, nor any earlier version refers to. */
@Component
public class UnusedImageCleanup {

    /** Somebody may have put it into a form that is not saved yet. */
    static final Duration GRACE_PERIOD = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(UnusedImageCleanup.class);

    private final BrandImages images;
    private final LiveConfiguration live;
    private final DraftStore drafts;
    private final ConfigurationHistory history;
    private final Tenants tenants;
    private final Clock clock;
    private final TransactionTemplate reading;

    UnusedImageCleanup(
            BrandImages images,
            LiveConfiguration live,
            DraftStore drafts,
            ConfigurationHistory history,
            Tenants tenants,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.images = images;
        this.live = live;
        this.drafts = drafts;
        this.history = history;
        this.tenants = tenants;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "P1D")
    void tidyUp() {
        var before = clock.instant().minus(GRACE_PERIOD);
        for (var city : tenants.all()) {
            try {
                TenantContext.runAs(
                        city.id(), () -> CurrentActor.runAs(new Actor.Plaza("forgotten-images"), () -> remove(before)));
            } catch (RuntimeException e) {
                log.warn("Pictures of {} that nobody needs stay for now: {}", city.id(), e.toString());
            }
        }
    }

    /** Remove those of the current city that nobody has brought since a moment. */
    @RolesAllowed(Role.Names.SYSTEM)
    public void remove(Instant before) {
        var old = images.keptBefore(before);
        if (old.isEmpty()) {
            return;
        }
        var named = Objects.requireNonNull(reading.execute(status -> named()));
        var forgotten = old.stream().filter(id -> !named.contains(id)).toList();
        if (!forgotten.isEmpty()) {
            images.forget(forgotten, before);
            log.info("Pictures removed that no look names: {}", forgotten.size());
        }
    }

    private Set<String> named() {
        var now = live.read(ConfigurationSection.BRANDING);
        var named = new HashSet<>(history.images());
        named.addAll(now.branding().images());
        named.addAll(DraftOverlay.over(now, ConfigurationSection.BRANDING, drafts.rows())
                .branding()
                .images());
        return named;
    }
}
