package city.plaza.registry;

import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.tenancy.ControlTransactions;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantsChanged;
import city.plaza.tenancy.spi.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Registers cities, opens and closes their doors. */
@Component
public class CityRegistry implements TenantDirectory {

    private static final int LONGEST_NAME = 120;

    private final TenantRows rows;
    private final ControlTransactions control;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CityRegistry(TenantRows rows, ControlTransactions control, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.control = control;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public List<City> cities() {
        return control.read(() -> rows.inOrder().stream().map(Tenant::city).toList());
    }

    /** Every city with what operators care for. */
    @RolesAllowed(Role.Names.OPERATOR)
    public List<RegisteredCity> all() {
        return control.read(
                () -> rows.inOrder().stream().map(Tenant::registered).toList());
    }

    @RolesAllowed(Role.Names.OPERATOR)
    public Optional<RegisteredCity> find(TenantId id) {
        return control.read(() -> rows.findById(id.value()).map(Tenant::registered));
    }

    /**
     * Register a city; its doors stay closed until {@link #open}.
     *
     * @throws InvalidInput if its short name or a host is taken
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public City register(NewCity city) {
        return register(city, () -> {});
    }

    /**
     * Register a city, or nothing if what goes with it fails.
     *
     * @param with stores what must not be without the city, nor the city without it
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public City register(NewCity city, Runnable with) {
        return changed(control.write(() -> {
            var problems = new InvalidInput.Collector();
            problems.require(!rows.existsById(city.id().value()), "slug", "error.city.slug-taken", city.id());
            problems.require(!rows.anyHostTaken(city.hosts()), "hosts", "error.city.host-taken");
            problems.throwIfAny();
            var registered =
                    rows.saveAndFlush(new Tenant(city, clock.instant())).city();
            with.run();
            return registered;
        }));
    }

    /** Those of these hosts that lead to a city already. */
    @RolesAllowed(Role.Names.OPERATOR)
    public Set<String> taken(Collection<String> hosts) {
        return hosts.isEmpty() ? Set.of() : control.read(() -> Set.copyOf(rows.taken(hosts)));
    }

    @RolesAllowed(Role.Names.OPERATOR)
    public City open(TenantId id) {
        return change(id, tenant -> {
            tenant.open(clock.instant());
            return tenant;
        });
    }

    /** Open the doors of a suspended city again. */
    @RolesAllowed(Role.Names.OPERATOR)
    public City reopen(TenantId id) {
        return change(id, tenant -> {
            tenant.reopen(clock.instant());
            return tenant;
        });
    }

    /** Close the doors: visitors see the city's own notice, nothing is lost. */
    @RolesAllowed(Role.Names.OPERATOR)
    public City suspend(TenantId id) {
        return change(id, tenant -> {
            tenant.suspend(clock.instant());
            return tenant;
        });
    }

    /** @throws InvalidInput if the name is blank or longer than 120 characters */
    @RolesAllowed(Role.Names.OPERATOR)
    public City rename(TenantId id, String name) {
        var wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "error.city.name-form", LONGEST_NAME);
        }
        return change(id, tenant -> {
            tenant.rename(wanted, clock.instant());
            return tenant;
        });
    }

    /** @throws InvalidInput if the host name is not one, or is taken */
    @RolesAllowed(Role.Names.OPERATOR)
    public City addHost(TenantId id, String host) {
        var wanted = host.strip().toLowerCase(Locale.ROOT);
        if (!HostName.isValid(wanted)) {
            throw new InvalidInput("host", "error.city.host-form", wanted);
        }
        return change(id, tenant -> {
            if (rows.anyHostTaken(List.of(wanted))) {
                throw new InvalidInput("host", "error.city.host-taken");
            }
            tenant.addHost(wanted, clock.instant());
            return tenant;
        });
    }

    /**
     * Offer a city's pages in these languages, the main one first; doing so again changes nothing.
     *
     * @throws IllegalArgumentException if there is none
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public City changeLanguages(TenantId id, List<Locale> languages) {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("City " + id + " needs at least one language");
        }
        var changed = new AtomicBoolean();
        var city = control.write(() -> {
            var tenant =
                    rows.findById(id.value()).orElseThrow(() -> new InvalidInput("city", "error.city.unknown", id));
            changed.set(tenant.changeLanguages(languages, clock.instant()));
            return rows.saveAndFlush(tenant).city();
        });
        return changed.get() ? changed(city) : city;
    }

    /** Remember which version a city's schema has; only operators care, so nobody is told. */
    @RolesAllowed(Role.Names.OPERATOR)
    public void recordSchemaVersion(TenantId id, String schemaVersion) {
        recordSchemaVersion(List.of(id), schemaVersion);
    }

    /** Remember which version the schemas of these cities have. */
    @RolesAllowed(Role.Names.OPERATOR)
    public void recordSchemaVersion(Collection<TenantId> ids, String schemaVersion) {
        control.write(() -> {
            var tenants = rows.findAllById(ids.stream().map(TenantId::value).toList());
            if (tenants.size() != ids.size()) {
                throw new InvalidInput("city", "error.city.unknown", ids);
            }
            tenants.forEach(tenant -> tenant.recordSchemaVersion(schemaVersion, clock.instant()));
            return tenants.size();
        });
    }

    /** Remember where a city's people sign in. */
    @RolesAllowed(Role.Names.OPERATOR)
    public City changeIssuer(TenantId id, URI issuer) {
        return change(id, tenant -> {
            tenant.changeIssuer(issuer, clock.instant());
            return tenant;
        });
    }

    private City change(TenantId id, Function<Tenant, Tenant> change) {
        return changed(control.write(() -> {
            var tenant =
                    rows.findById(id.value()).orElseThrow(() -> new InvalidInput("city", "error.city.unknown", id));
            return rows.saveAndFlush(change.apply(tenant)).city();
        }));
    }

    private City changed(City city) {
        events.publishEvent(new TenantsChanged(false));
        return city;
    }
}
