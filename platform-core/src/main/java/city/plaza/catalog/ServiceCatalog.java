package city.plaza.catalog;

import city.plaza.catalog.spi.CatalogCache;
import city.plaza.shared.RecordJson;
import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
    private final CatalogCache cache;
    private final TransactionTemplate reading;
    private final Tenants tenants;
    private final Clock clock;
    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong announcements = new AtomicLong();

    ServiceCatalog(
            CatalogStore store,
            CatalogCache cache,
            PlatformTransactionManager transactions,
            Tenants tenants,
            Clock clock) {
        this.store = store;
        this.cache = cache;
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
        long heard = announcements.get();
        long edition = Objects.requireNonNull(reading.execute(status -> store.edition()));
        var catalog = known != null && known.edition == edition
                ? known.catalog
                : cache.find(tenant, edition).map(this::unfolded).orElseGet(() -> read(tenant, edition));
        // Whoever hears of a change while reading may have read too early.
        var until = heard == announcements.get() ? clock.instant().plus(FRESH) : Instant.MIN;
        remembered.put(tenant, new Remembered(catalog, edition, until));
        return catalog;
    }

    private Catalog read(TenantId tenant, long edition) {
        var catalog = Objects.requireNonNull(reading.execute(status -> live()));
        cache.keep(
                tenant,
                edition,
                RecordJson.mapper()
                        .writeValueAsString(new Folded(List.copyOf(catalog.groups()), List.copyOf(catalog.all()))));
        return catalog;
    }

    private Catalog unfolded(String kept) {
        var folded = RecordJson.mapper().readValue(kept, Folded.class);
        return catalog(folded.groups, folded.types);
    }

    private Catalog catalog(List<ServiceGroup> groups, List<ServiceType> types) {
        return new Catalog(groups, types, clock.withZone(tenants.current().zone()));
    }

    /** The current city's catalog by its own records, whatever is remembered. */
    @PermitAll
    @Transactional(readOnly = true)
    public Catalog live() {
        return catalog(store.groups(), store.types());
    }

    @EventListener
    void on(CityChanged changed) {
        lookAgain(changed.tenant());
    }

    @EventListener
    void on(CatalogChanged changed) {
        lookAgain(changed.tenant());
    }

    /** What is remembered stays, in case it is still the present edition. */
    private void lookAgain(TenantId tenant) {
        announcements.incrementAndGet();
        remembered.computeIfPresent(tenant, (id, known) -> new Remembered(known.catalog, known.edition, Instant.MIN));
    }

    private record Remembered(Catalog catalog, long edition, Instant until) {}

    /** A catalog as it is kept elsewhere. */
    private record Folded(List<ServiceGroup> groups, List<ServiceType> types) {}
}
