package city.plaza.catalog;

import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalog a city's residents see, remembered in memory per city. */
@Component
public class ServiceCatalog {

    /** A node that missed an announcement catches up after this long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final CatalogStore store;
    private final TransactionTemplate reading;
    private final Tenants tenants;
    private final Clock clock;
    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();

    ServiceCatalog(CatalogStore store, PlatformTransactionManager transactions, Tenants tenants, Clock clock) {
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The current city's catalog. */
    @PermitAll
    public Catalog current() {
        var tenant = TenantContext.current();
        var known = remembered.get(tenant);
        if (known != null && clock.instant().isBefore(known.until)) {
            return known.catalog;
        }
        var read = java.util.Objects.requireNonNull(reading.execute(status -> live()));
        remembered.put(tenant, new Remembered(read, clock.instant().plus(FRESH)));
        return read;
    }

    /** The current city's catalog by its own records, whatever is remembered. */
    @PermitAll
    @Transactional(readOnly = true)
    public Catalog live() {
        return new Catalog(
                store.groups(), store.types(), clock.withZone(tenants.current().zone()));
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.remove(changed.tenant());
    }

    @EventListener
    void on(CatalogChanged changed) {
        remembered.remove(changed.tenant());
    }

    private record Remembered(Catalog catalog, Instant until) {}
}
