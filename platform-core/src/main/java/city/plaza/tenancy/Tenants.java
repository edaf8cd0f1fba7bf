package city.plaza.tenancy;

import city.plaza.tenancy.spi.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The cities of this deployment, remembered in memory so that finding one by host costs nothing. */
@Component
public class Tenants {

    private static final Logger log = LoggerFactory.getLogger(Tenants.class);
    /** A node that missed an announcement catches up after this long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final TenantDirectory directory;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

    Tenants(TenantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The city that answers at a host name, in any state. */
    @PermitAll
    public Optional<City> byHost(String host) {
        return Optional.ofNullable(fresh().byHost.get(host.toLowerCase(Locale.ROOT)));
    }

    @PermitAll
    public Optional<City> find(TenantId id) {
        return Optional.ofNullable(fresh().byId.get(id));
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
        return fresh().byId.values();
    }

    @EventListener
    void on(TenantsChanged changed) {
        snapshot = new Snapshot(snapshot.cities, Instant.MIN);
    }

    private Snapshot fresh() {
        var seen = snapshot;
        if (clock.instant().isBefore(seen.until)) {
            return seen;
        }
        return refresh();
    }

    private synchronized Snapshot refresh() {
        var now = clock.instant();
        if (now.isBefore(snapshot.until)) {
            return snapshot;
        }
        try {
            snapshot = new Snapshot(directory.cities(), now.plus(FRESH));
        } catch (RuntimeException e) {
            if (snapshot.cities.isEmpty()) {
                throw e;
            }
            log.warn("Registry unreachable, keeping the {} cities known: {}", snapshot.cities.size(), e.toString());
            snapshot = new Snapshot(snapshot.cities, now.plusSeconds(2));
        }
        return snapshot;
    }

    private static final class Snapshot {
        private final List<City> cities;
        private final Instant until;
        private final Map<String, City> byHost = new HashMap<>();
        private final Map<TenantId, City> byId = new java.util.LinkedHashMap<>();

        Snapshot(List<City> cities, Instant until) {
            this.cities = cities;
            this.until = until;
            for (var city : cities) {
                byId.put(city.id(), city);
                city.hosts().forEach(host -> byHost.put(host.toLowerCase(Locale.ROOT), city));
            }
        }
    }
}
