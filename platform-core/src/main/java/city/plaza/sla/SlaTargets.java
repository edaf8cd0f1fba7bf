package city.plaza.sla;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Role;
import city.plaza.request.Priority;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.CityChanges;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How long things may take in a city. */
@Component
public class SlaTargets {

    private final TargetStore store;
    private final ServiceCatalog catalog;
    private final CityChanges changes;
    private final TransactionTemplate reading;
    private final CityCache<List<SlaTarget>> cache;

    SlaTargets(
            TargetStore store,
            ServiceCatalog catalog,
            CityChanges changes,
            PlatformTransactionManager transactions,
            CityCaches caches) {
        this.store = store;
        this.catalog = catalog;
        this.changes = changes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.create();
    }

    /** Every target, in the city's order. */
    @PermitAll
    public List<SlaTarget> all() {
        return cache.get(before -> Objects.requireNonNull(reading.execute(status -> store.all())));
    }

    /** Every target as it stands in the city's own tables, never remembered. */
    @RolesAllowed({Role.Names.CITY_ADMIN, Role.Names.SYSTEM})
    @Transactional(readOnly = true)
    public List<SlaTarget> live() {
        return store.all();
    }

    /** The most particular target for a service type and a priority; of two alike, the first in the city's order. */
    @PermitAll
    public Optional<SlaTarget> of(ServiceCode service, Priority priority) {
        var group = catalog.current().find(service).map(ServiceType::group).orElse(null);
        return all().stream()
                .filter(target -> target.appliesTo(service, group, priority))
                .min(Comparator.comparingInt(target -> -target.particularity()));
    }

    /**
     * Add a target after all others, or change the one with this code where it stands. What was promised stays promised.
     *
     * @throws InvalidInput naming what has to be mended
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(SlaTarget target) {
        var problems = target.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        store.put(target);
        changes.announce();
    }

    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(TargetCode code) {
        store.remove(code);
        changes.announce();
    }

    /** List the targets in this order; those not named follow as they stood. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<TargetCode> codes) {
        store.order(codes);
        changes.announce();
    }
}
