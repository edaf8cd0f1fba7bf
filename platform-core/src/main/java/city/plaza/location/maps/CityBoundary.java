package city.plaza.location.maps;

import city.plaza.location.Boundary;
import city.plaza.location.GeoPoint;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Knows whether a place lies in the current city. */
@Component
public class CityBoundary {

    private static final String ITS_LAYER =
            " from map_layer where code = '" + CityMaps.BOUNDARY + "' and geojson is not null";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate reading;
    private final CityCache<Known> cache;

    CityBoundary(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions, CityCaches caches) {
        this.jdbc = jdbc;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.create();
    }

    /** Whether the point is in the city; a city without a boundary holds every point. */
    @PermitAll
    public boolean contains(GeoPoint point) {
        return current().map(boundary -> boundary.contains(point)).orElse(true);
    }

    /** The boundary of the current city, if it has one. */
    @PermitAll
    public Optional<Boundary> current() {
        return cache.get(before -> Objects.requireNonNull(reading.execute(status -> read(before)))).boundary;
    }

    /** The outline is parsed only if it is another than before. */
    private Known read(@Nullable Known before) {
        var version = column("updated_at::text");
        return before != null && before.version.equals(version)
                ? before
                : new Known(version, column("geojson::text").map(document -> Boundary.ofGeoJson(json, document)));
    }

    private Optional<String> column(String name) {
        return jdbc.sql("select " + name + ITS_LAYER).query(String.class).optional();
    }

    /** @param version of the layer; absent where there is none */
    private record Known(Optional<String> version, Optional<Boundary> boundary) {}
}
