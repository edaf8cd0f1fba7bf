package city.plaza.tenancy;

import city.plaza.shared.AfterCommit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells every node that a city changed, once a transaction and after its commit. */
@Component
public class CityChanges {

    private final ApplicationEventPublisher events;

    CityChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Announces that the current city changes by the current transaction.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void announce() {
        var changed = new CityChanged(TenantContext.current(), false);
        AfterCommit.once(changed, () -> events.publishEvent(changed));
    }

    /** Whether the current transaction changes this city. */
    static boolean areUnderWay(TenantId tenant) {
        return AfterCommit.isPlanned(new CityChanged(tenant, false));
    }
}
