package city.plaza.migration;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Says at start whether any city's schema is behind this version of Plaza; asks the registry, not the cities. */
@Component
class VersionCheck {

    private static final Logger log = LoggerFactory.getLogger(VersionCheck.class);

    private final CityMigrations migrations;

    VersionCheck(CityMigrations migrations) {
        this.migrations = migrations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        try {
            int behind = CurrentActor.callAs(new Actor.Plaza("start"), migrations::behind);
            if (behind > 0) {
                log.warn("{} cities have an older schema: run the migrate command", behind);
            }
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.warn("The registry cannot be read yet: {}", e.toString());
        }
    }
}
