package city.plaza.onboarding;

import city.plaza.identity.Role;
import city.plaza.identity.spi.StaffDirectory;
import city.plaza.identity.spi.StaffDirectory.DirectoryUnavailable;
import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.registry.CityRegistry;
import city.plaza.registry.RegisteredCity;
import city.plaza.request.RequestFigures;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.TenantState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The cities as their operators see them. */
@Component
public class Cities {

    /** Figures are read again after this long; a list of a thousand cities must not be a thousand queries a look. */
    private static final Duration FIGURES_TTL = Duration.ofSeconds(30);

    private final CityRegistry registry;
    private final SchemaProvisioner schemas;
    private final StaffDirectory people;
    private final RequestFigures requests;
    private final CityCache<Remembered> cache;

    Cities(
            CityRegistry registry,
            SchemaProvisioner schemas,
            StaffDirectory people,
            RequestFigures requests,
            CityCaches caches) {
        this.registry = registry;
        this.schemas = schemas;
        this.people = people;
        this.requests = requests;
        this.cache = caches.createByAge(FIGURES_TTL);
    }

    /** Every city by name, from the registry alone. */
    @RolesAllowed(Role.Names.OPERATOR)
    public List<RegisteredCity> all() {
        return registry.all();
    }

    @RolesAllowed(Role.Names.OPERATOR)
    public Optional<RegisteredCity> find(TenantId city) {
        return registry.find(city);
    }

    /** Whether the city's schema is what this version of Plaza expects. */
    @RolesAllowed(Role.Names.OPERATOR)
    public boolean isCurrent(RegisteredCity city) {
        return city.schemaVersion().equals(Optional.of(schemas.currentVersion()));
    }

    /** The figures if they were read a moment ago; never waits. */
    @RolesAllowed(Role.Names.OPERATOR)
    public Optional<CityFigures> knownFigures(TenantId city) {
        return cache.ifFresh(city).map(Remembered::figures);
    }

    /** The figures, read from the city itself if need be; parts that cannot be read are left out. */
    @RolesAllowed(Role.Names.OPERATOR)
    public CityFigures figures(RegisteredCity registered) {
        var city = registered.city().id();
        var state = registered.city().state();
        if (cache.ifFresh(city).filter(known -> known.state != state).isPresent()) {
            cache.forget(city);
        }
        return cache.get(city, before -> new Remembered(read(registered), state)).figures;
    }

    private CityFigures read(RegisteredCity registered) {
        var city = registered.city().id();
        var counted = registered.schemaVersion().flatMap(any -> counted(city));
        return new CityFigures(
                registered.city().issuer() == null ? OptionalInt.empty() : users(city),
                counted.map(RequestFigures.Figures::requests),
                counted.flatMap(RequestFigures.Figures::newest));
    }

    private Optional<RequestFigures.Figures> counted(TenantId city) {
        try {
            return Optional.of(TenantContext.<RequestFigures.Figures, RuntimeException>callAs(city, requests::current));
        } catch (DataAccessException | TransactionException e) {
            return Optional.empty();
        }
    }

    private OptionalInt users(TenantId city) {
        try {
            return OptionalInt.of(people.users(city));
        } catch (DirectoryUnavailable e) {
            return OptionalInt.empty();
        }
    }

    /**
     * How much a city is used.
     *
     * @param users its accounts; empty while the identity provider does not answer
     * @param requests all it ever had; empty while its schema does not answer
     * @param newest when the last report came in
     */
    public record CityFigures(OptionalInt users, Optional<Long> requests, Optional<Instant> newest) {}

    /** A city whose doors have opened or closed since is looked at again. */
    private record Remembered(CityFigures figures, TenantState state) {}
}
