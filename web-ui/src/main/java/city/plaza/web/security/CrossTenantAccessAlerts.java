package city.plaza.web.security;

import city.plaza.shared.RepeatedWarnings;
import city.plaza.web.metrics.CityMeters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs and counts tokens of one city that were used at another.
 *
 * <p>They are not written into the city's audit trail. That one has a single writer at a time and is never shortened,
 * and to try a wrong key takes no account: whoever knows the city's address could fill it.
 */
@Component
class CrossTenantAccessAlerts {

    static final String COUNTER = "plaza.door.refused";

    private static final Logger log = LoggerFactory.getLogger(CrossTenantAccessAlerts.class);

    private final CityMeters meters;
    private final RepeatedWarnings warnings;

    CrossTenantAccessAlerts(CityMeters meters, RepeatedWarnings warnings) {
        this.meters = meters;
        this.warnings = warnings;
    }

    /** Tell that somebody tried a key of elsewhere at the present host. */
    void raise(Key key) {
        meters.count(COUNTER, "key", key.name());
        warnings.warn(log, "Refused at the door of " + Realm.current(), key);
    }

    /** What was tried. */
    enum Key {
        /** An access token that says of itself that another realm issued it. */
        FOREIGN_TOKEN,
        /** A session that was opened at another city. */
        FOREIGN_SESSION,
        /** A secret that opens nothing here. Whether it does so elsewhere is not looked up: no city sees another. */
        UNKNOWN_SECRET,
        /** A number that nothing has here; some are slips of the pen. */
        UNKNOWN_NUMBER
    }
}
