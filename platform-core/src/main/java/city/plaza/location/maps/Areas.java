package city.plaza.location.maps;

import city.plaza.location.GeoPoint;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows in which areas of the current city a place lies.
 *
 * <p>The outlines of the cities asked about most are remembered, up to a number of points in all; a layer is arranged again
 * only when it has changed.
 */
@Component
public class Areas {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final CityCache<List<Layer>> cache;

    Areas(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            CityCaches caches,
            @Value("${plaza.areas.max-vertices:600000}") int maxVertices) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.create(Areas::vertices, maxVertices);
    }

    /**
     * The areas the point lies in, in the order of the layers; on a border, those on both sides.
     *
     * <p>Layers known by name only answer nothing.
     */
    @PermitAll
    public SequencedSet<Area> areasAt(GeoPoint point) {
        var found = new LinkedHashSet<Area>();
        layers().forEach(layer -> found.addAll(layer.index().at(point)));
        return Collections.unmodifiableSequencedSet(found);
    }

    private List<Layer> layers() {
        return cache.get(before -> {
            var known = before == null
                    ? Map.<String, Layer>of()
                    : before.stream().collect(Collectors.toMap(Layer::version, Function.identity()));
            return Objects.requireNonNull(reading.execute(status -> versions().stream()
                    .map(version -> known.containsKey(version.label())
                            ? Objects.requireNonNull(known.get(version.label()))
                            : read(version))
                    .toList()));
        });
    }

    private static int vertices(List<Layer> layers) {
        return layers.stream().mapToInt(each -> each.index().vertices()).sum();
    }

    private List<Version> versions() {
        return jdbc.sql("""
                        select code, code || ' ' || updated_at as version from map_layer
                        where kind = 'AREAS' and geojson is not null order by position, code""")
                .query((rs, row) -> new Version(rs.getString("code"), rs.getString("version")))
                .list();
    }

    private Layer read(Version version) {
        var geoJson = jdbc.sql("select geojson::text from map_layer where code = ?")
                .param(version.code())
                .query(String.class)
                .single();
        return new Layer(version.label(), AreaIndex.of(LayerText.read(version.code(), geoJson)));
    }

    /** One layer as it was when it had this version. */
    private record Layer(String version, AreaIndex index) {}

    private record Version(String code, String label) {}
}
