package city.plaza.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws a city of 300 areas with winding borders, which neighbours share: about 2 MB of GeoJSON. */
final class OutlineGenerator {

    static final double WEST = -87.9;
    static final double SOUTH = 41.6;
    static final double WIDTH = 0.4;
    static final double HEIGHT = 0.4;

    private static final int COLUMNS = 20;
    private static final int ROWS = 15;
    private static final int POINTS_AN_EDGE = 82;

    private final long seed;

    OutlineGenerator(long seed) {
        this.seed = seed;
    }

    String geoJson() {
        var features = new ArrayList<String>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                features.add("""
                        {"type":"Feature","properties":{"name":"Area %d"},"geometry":{"type":"Polygon",\
                        "coordinates":[[%s]]}}""".formatted(features.size() + 1, ring(column, row)));
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}";
    }

    private static String text(double[] point) {
        return String.format(Locale.ROOT, "[%.6f,%.6f]", point[0], point[1]);
    }

    private String ring(int column, int row) {
        var ring = new ArrayList<double[]>();
        ring.addAll(edge(column, row, true));
        ring.addAll(edge(column + 1, row, false));
        ring.addAll(edge(column, row + 1, true).reversed());
        ring.addAll(edge(column, row, false).reversed());
        var points =
                ring.stream().map(OutlineGenerator::text).distinct().collect(Collectors.toCollection(ArrayList::new));
        points.add(points.getFirst());
        return String.join(",", points);
    }

    /** The border from one corner to the next, along the row or up the column. */
    private List<double[]> edge(int column, int row, boolean along) {
        var random = new Random(seed + column * 1_000L + row * 2L + (along ? 1 : 0));
        double first = random.nextDouble();
        double second = random.nextDouble();
        var points = new ArrayList<double[]>();
        for (int point = 0; point <= POINTS_AN_EDGE; point++) {
            double part = (double) point / POINTS_AN_EDGE;
            double bend = 0.1
                    * Math.sin(part * Math.PI)
                    * (Math.sin(part * 40 + 6 * first) + Math.sin(part * 90 + 6 * second));
            double x = column + (along ? part : bend);
            double y = row + (along ? bend : part);
            points.add(new double[] {WEST + x * WIDTH / COLUMNS, SOUTH + y * HEIGHT / ROWS});
        }
        return points;
    }
}
