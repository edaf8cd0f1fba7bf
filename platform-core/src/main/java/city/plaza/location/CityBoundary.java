package city.plaza.location;

import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Knows whether a place lies in the current city. */
@Component
public class CityBoundary {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CityMaps maps;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();

    CityBoundary(CityMaps maps, JsonMapper json, Clock clock) {
        this.maps = maps;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the point is in the city; a city without a boundary holds every point. */
    @PermitAll
    public boolean contains(GeoPoint point) {
        return current().map(boundary -> boundary.contains(point)).orElse(true);
    }

    /** The boundary of the current city, if it has one. */
    @PermitAll
    public Optional<Boundary> current() {
        var tenant = TenantContext.current();
        var known = remembered.get(tenant);
        if (known == null || !clock.instant().isBefore(known.until)) {
            known = new Remembered(
                    maps.geoJson(CityMaps.BOUNDARY).map(document -> Boundary.ofGeoJson(json, document)),
                    clock.instant().plus(FRESH));
            remembered.put(tenant, known);
        }
        return known.boundary;
    }

    @EventListener
    void on(AreasChanged changed) {
        remembered.remove(changed.tenant());
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.remove(changed.tenant());
    }

    private record Remembered(Optional<Boundary> boundary, Instant until) {}
}
