package city.plaza.bench;

import city.plaza.location.GeoPoint;
import city.plaza.location.maps.Areas;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.LayerDraft;
import city.plaza.location.maps.LayerReader;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Finding the area a place lies in, beside asking one outline after the other. */
final class AreasBenchmark {

    private static final String SCAN = "one outline after the other";
    private static final String PLAZA = "Plaza";
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final TenantId CITY = new TenantId("bench");

    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final int places = Integer.getInteger("bench.places", 20_000);

    Comparison run() {
        try (var platform = BenchPlatform.start(false)) {
            var file = new OutlineGenerator(311).geoJson();
            var draft = LayerReader.read(file, LayerDraft.Properties.automatic());
            platform.open(
                    CITY,
                    () -> platform.bean(CityMaps.class).put("cells", LocalizedText.of(Locale.ENGLISH, "Cells"), draft));
            var areas = platform.bean(Areas.class);
            var outlines = outlines(draft.outlines());
            var asked = places();
            ToIntFunction<GeoPoint> plaza = place -> areas.areasAt(place).size();
            ToIntFunction<GeoPoint> scan = place -> (int) outlines.stream()
                    .filter(each ->
                            each.covers(FACTORY.createPoint(new Coordinate(place.longitude(), place.latitude()))))
                    .count();
            long before = System.nanoTime();
            long found = count(plaza, asked.subList(0, 1));
            long first = (System.nanoTime() - before) / 1_000_000;
            var comparison = Comparison.of("areas", "the area of a place, faster than by looking at all", "places/s")
                    .condition(
                            "areas",
                            draft.areas().size() + " with " + draft.vertices() + " points, " + file.length() / 1024
                                    + " KB of GeoJSON")
                    .condition("places", places + " in each round, at random")
                    .condition("first answer after a change", first + " ms, with " + found + " area")
                    .condition("rounds", rounds + ", in the order A-B-B-A, after one that does not count")
                    .condition("machine", Comparison.machine());
            if (count(plaza, asked) != count(scan, asked)) {
                throw new IllegalStateException("The two ways found different areas");
            }
            for (int round = 0; round < rounds; round++) {
                for (boolean indexed : new boolean[] {false, true, true, false}) {
                    comparison.add(indexed ? PLAZA : SCAN, speed(indexed ? plaza : scan, asked));
                }
            }
            return comparison.build(SCAN, PLAZA);
        }
    }

    private List<GeoPoint> places() {
        var random = new Random(311);
        var places = new ArrayList<GeoPoint>();
        for (int place = 0; place < this.places; place++) {
            places.add(new GeoPoint(
                    OutlineGenerator.SOUTH + random.nextDouble() * OutlineGenerator.HEIGHT,
                    OutlineGenerator.WEST + random.nextDouble() * OutlineGenerator.WIDTH));
        }
        return places;
    }

    private static double speed(ToIntFunction<GeoPoint> way, List<GeoPoint> places) {
        long before = System.nanoTime();
        count(way, places);
        return places.size() / ((System.nanoTime() - before) / 1e9);
    }

    private static long count(ToIntFunction<GeoPoint> way, List<GeoPoint> places) {
        return TenantContext.<Long, RuntimeException>callAs(
                CITY, () -> places.stream().mapToLong(way::applyAsInt).sum());
    }

    private static List<Polygon> outlines(String geoJson) {
        var outlines = new ArrayList<Polygon>();
        for (var feature : JsonMapper.shared().readTree(geoJson).path("features")) {
            var ring = feature.path("geometry").path("coordinates").path(0);
            outlines.add(FACTORY.createPolygon(ring.valueStream()
                    .map(position -> new Coordinate(
                            position.get(0).asDouble(), position.get(1).asDouble()))
                    .toArray(Coordinate[]::new)));
        }
        return outlines;
    }
}
