package city.plaza.catalog;

import city.plaza.catalog.spi.CatalogCache;
import city.plaza.shared.RecordJson;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The catalog a city's residents see, remembered in memory per city. */
@Component
public class ServiceCatalog {

    private final CatalogStore store;
    private final CatalogCache shared;
    private final TransactionTemplate reading;
    private final Tenants tenants;
    private final Clock clock;
    private final CityCache<Edition> cache;

    ServiceCatalog(
            CatalogStore store,
            CatalogCache shared,
            PlatformTransactionManager transactions,
            Tenants tenants,
            CityCaches caches,
            Clock clock) {
        this.store = store;
        this.shared = shared;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.tenants = tenants;
        this.clock = clock;
        this.cache = caches.create();
    }

    /** The current city's catalog. */
    @PermitAll
    public Catalog current() {
        return cache.get(this::read).catalog;
    }

    private Edition read(@Nullable Edition before) {
        var name = Objects.requireNonNull(reading.execute(status -> store.edition()));
        return before != null && before.name.equals(name) ? before : new Edition(name, catalog(name));
    }

    private Catalog catalog(String edition) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // It may have an edition of its own, which is not for others.
            return live();
        }
        return shared.find(TenantContext.current(), edition).map(this::unfolded).orElseGet(() -> readAndShare(edition));
    }

    private Catalog readAndShare(String edition) {
        var catalog = Objects.requireNonNull(reading.execute(status -> live()));
        shared.keep(
                TenantContext.current(),
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

    private record Edition(String name, Catalog catalog) {}

    /** A catalog as it is kept elsewhere. */
    private record Folded(List<ServiceGroup> groups, List<ServiceType> types) {}
}
