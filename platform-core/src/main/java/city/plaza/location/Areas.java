package city.plaza.location;

import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows in which areas of the current city a place lies.
 *
 * <p>The outlines of the cities asked about last are remembered, up to a number of points in all; a layer is arranged again
 * only when it has changed.
 */
@Component
public class Areas {

    /** A node that missed a change sees it after this long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final RememberedAreas remembered;

    Areas(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${plaza.areas.most-vertices:600000}") int mostVertices) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
        this.remembered = new RememberedAreas(mostVertices);
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
        var tenant = TenantContext.current();
        var known = remembered.of(tenant);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.layers();
        }
        long change = remembered.changes();
        var before = known == null
                ? java.util.Map.<String, Layer>of()
                : known.layers().stream().collect(Collectors.toMap(Layer::version, Function.identity()));
        var layers = Objects.requireNonNull(reading.execute(status -> versions().stream()
                .map(version -> before.containsKey(version.label())
                        ? Objects.requireNonNull(before.get(version.label()))
                        : read(version))
                .toList()));
        remembered.keep(tenant, new Known(layers, clock.instant().plus(FRESH)), change);
        return layers;
    }

    private List<Version> versions() {
        return jdbc.sql("""
                        select code, code || ' ' || updated_at from map_layer
                        where kind = 'AREAS' and geojson is not null order by position, code""")
                .query((rs, row) -> new Version(rs.getString(1), rs.getString(2)))
                .list();
    }

    private Layer read(Version version) {
        var geoJson = jdbc.sql("select geojson::text from map_layer where code = ?")
                .param(version.code())
                .query(String.class)
                .single();
        return new Layer(version.label(), AreaIndex.of(LayerText.read(version.code(), geoJson)));
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.forget(changed.tenant());
    }

    @EventListener
    void on(AreasChanged changed) {
        remembered.forget(changed.tenant());
    }

    /** One city's layers, as they were at one moment. */
    record Known(List<Layer> layers, Instant until) {
        int vertices() {
            return layers.stream().mapToInt(each -> each.index().vertices()).sum();
        }
    }

    /** One layer as it was when it had this version. */
    record Layer(String version, AreaIndex index) {}

    private record Version(String code, String label) {}
}
