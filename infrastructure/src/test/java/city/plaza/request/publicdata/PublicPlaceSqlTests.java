package city.plaza.request.publicdata;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.LocationPrecision;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a search goes by and what the answer tells are one place: SQL and Java move a point alike, to the last bit. */
class PublicPlaceSqlTests {

    private static final int POINTS = 20_000;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(LocationPrecision.class)
    void movesEachPointAsJavaDoes(LocationPrecision precision) {
        var points = points();
        var moved = JdbcClient.create(server.getPostgresDatabase())
                .sql("""
                        select p.latitude, p.longitude
                        from unnest(:latitudes, :longitudes) with ordinality as r(latitude, longitude, at)
                        cross join (select :precision::text as public_precision) t
                        """ + PublicPlace.SQL + " order by r.at")
                .param(
                        "latitudes",
                        points.stream().mapToDouble(GeoPoint::latitude).toArray())
                .param(
                        "longitudes",
                        points.stream().mapToDouble(GeoPoint::longitude).toArray())
                .param("precision", precision.name())
                .query((rs, row) -> rs.getObject("latitude") == null
                        ? Place.nowhere()
                        : new Place(null, new GeoPoint(rs.getDouble("latitude"), rs.getDouble("longitude"))))
                .list();
        assertThat(moved).hasSameSizeAs(points);
        for (int i = 0; i < points.size(); i++) {
            var told = PublicPlace.of(new Place(null, points.get(i)), precision);
            assertThat(moved.get(i)).as("%s", points.get(i)).isEqualTo(told);
        }
    }

    /** All over the world, in one town, and where the rule has its edges. */
    private static List<GeoPoint> points() {
        var random = new Random(311);
        var points = new ArrayList<GeoPoint>();
        for (int i = 0; i < POINTS / 2; i++) {
            points.add(new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
            points.add(new GeoPoint(39.7 + random.nextDouble() / 10, -89.7 + random.nextDouble() / 10));
        }
        for (var latitude : new double[] {-90, -85, -45, 0, 45, 85, 90}) {
            for (var longitude : new double[] {-180, -179.999999, -90, 0, 90, 179.999999, 180}) {
                points.add(new GeoPoint(latitude, longitude));
            }
        }
        return points;
    }
}
