package city.plaza.sla;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Role;
import city.plaza.request.Priority;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long things may take in a city, remembered in memory per city. */
@Component
public class SlaTargets {

    /** A node that did not make a change sees it after this long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final TargetStore store;
    private final ServiceCatalog catalog;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();

    SlaTargets(TargetStore store, ServiceCatalog catalog, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** Every target, in the city's order. */
    @PermitAll
    public List<SlaTarget> all() {
        var tenant = TenantContext.current();
        var known = remembered.get(tenant);
        if (known == null || !clock.instant().isBefore(known.until)) {
            var read = Objects.requireNonNull(reading.execute(status -> store.all()));
            known = new Remembered(read, clock.instant().plus(FRESH));
            remembered.put(tenant, known);
        }
        return known.targets;
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.remove(changed.tenant());
    }

    void lookAgain(TenantId tenant) {
        remembered.remove(tenant);
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
        forget();
    }

    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(TargetCode code) {
        store.remove(code);
        forget();
    }

    /** List the targets in this order; those not named follow as they stood. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<TargetCode> codes) {
        store.order(codes);
        forget();
    }

    /** Once more after the commit: somebody may have read between. */
    private void forget() {
        var tenant = TenantContext.current();
        remembered.remove(tenant);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remembered.remove(tenant);
            }
        });
    }

    private record Remembered(List<SlaTarget> targets, Instant until) {}
}
