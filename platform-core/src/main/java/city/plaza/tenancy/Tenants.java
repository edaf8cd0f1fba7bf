package city.plaza.tenancy;

import city.plaza.shared.GuardedValue;
import city.plaza.tenancy.spi.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The cities of this deployment, remembered in memory so that finding one by host costs nothing. Those known are kept
 * while the registry cannot be read.
 */
@Component
public class Tenants {

    private final TenantDirectory directory;
    private final GuardedValue<Snapshot> cities;

    Tenants(TenantDirectory directory, CityCaches caches) {
        this.directory = directory;
        this.cities = GuardedValue.lenient(caches.freshness());
    }

    /** The city that answers at a host name, in any state. */
    @PermitAll
    public Optional<City> byHost(String host) {
        return Optional.ofNullable(known().byHost.get(host.toLowerCase(Locale.ROOT)));
    }

    @PermitAll
    public Optional<City> find(TenantId id) {
        return Optional.ofNullable(known().byId.get(id));
    }

    /** @throws NoSuchElementException if there is no such city */
    @PermitAll
    public City get(TenantId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No city " + id));
    }

    /** The city being worked for. */
    @PermitAll
    public City current() {
        return get(TenantContext.current());
    }

    @PermitAll
    public Collection<City> all() {
        return known().byId.values();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TenantsChanged changed) {
        cities.changed();
    }

    private Snapshot known() {
        return cities.get(before -> new Snapshot(directory.cities()));
    }

    private static final class Snapshot {
        private final Map<String, City> byHost = new HashMap<>();
        private final Map<TenantId, City> byId = new LinkedHashMap<>();

        Snapshot(List<City> cities) {
            for (var city : cities) {
                byId.put(city.id(), city);
                city.hosts().forEach(host -> byHost.put(host.toLowerCase(Locale.ROOT), city));
            }
        }
    }
}
