package city.plaza.privacy;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins each city's retention run in its own night; a city that was out of reach is tried again within the hour. */
@Component
class RetentionNights {

    private static final Logger log = LoggerFactory.getLogger(RetentionNights.class);
    private static final int FROM_HOUR = 1;
    private static final int UNTIL_HOUR = 5;

    private final Tenants tenants;
    private final RetentionRuns runs;
    private final Clock clock;

    RetentionNights(Tenants tenants, RetentionRuns runs, Clock clock) {
        this.tenants = tenants;
        this.runs = runs;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT20M")
    void look() {
        for (var city : tenants.all()) {
            int hour = clock.instant().atZone(city.zone()).getHour();
            if (hour < FROM_HOUR || hour >= UNTIL_HOUR) {
                continue;
            }
            try {
                TenantContext.runAs(
                        city.id(), () -> CurrentActor.runAs(new Actor.Plaza("privacy-retention"), runs::begin));
            } catch (RuntimeException e) {
                log.warn("Retention of {} does not begin for now: {}", city.id(), e.toString());
            }
        }
    }
}
