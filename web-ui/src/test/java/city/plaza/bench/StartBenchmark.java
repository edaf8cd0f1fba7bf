package city.plaza.bench;

import java.util.ArrayList;
import java.util.Map;

/**
 * How long Plaza takes to start among few cities and among many (goal G15), each number on a PostgreSQL of its own, so
 * that few are few for the database too.
 */
final class StartBenchmark {

    Comparison run() {
        var platforms = new ArrayList<BenchPlatform>();
        try {
            var sides = new ArrayList<Rounds.Side>();
            for (int size : BenchCities.sizes()) {
                var platform = BenchCities.platform(size);
                platforms.add(platform);
                sides.add(figures -> {
                    try (var plaza = ServedPlaza.start(platform.servers(), Map.of())) {
                        figures.add(label(size), plaza.startUp().toMillis() / 1000.0);
                    }
                });
            }
            return Comparison.of("start", "at most 1.3 times as long among many cities (G15)", "s")
                    .condition("databases", "one for each number of cities, on a PostgreSQL of its own")
                    .measured(new Rounds(platforms.getLast().servers().postgres())
                            .measure(sides.toArray(Rounds.Side[]::new)))
                    .build(BenchCities.sizes().stream()
                            .map(StartBenchmark::label)
                            .toArray(String[]::new));
        } finally {
            platforms.reversed().forEach(BenchPlatform::close);
        }
    }

    private static String label(int cities) {
        return "ready among " + cities + " cities";
    }
}
