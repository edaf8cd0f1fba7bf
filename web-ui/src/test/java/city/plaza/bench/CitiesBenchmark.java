package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same load over few of the cities of a Plaza and over all of them (goal G5). One in ten calls is a report, the
 * others read.
 */
final class CitiesBenchmark {

    private static final int READS_FOR_A_REPORT = 9;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final List<Integer> sizes = BenchCities.sizes();
    private final int callers = Integer.getInteger("bench.callers", 8);
    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));

    List<Comparison> run() {
        try (var platform = BenchCities.platform(sizes.getLast())) {
            return load(platform, new BenchCities(platform).towns(sizes.getLast()));
        }
    }

    private List<Comparison> load(BenchPlatform platform, List<TenantId> towns) {
        var keys = new BenchCities(platform).keys(towns);
        try (var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED);
                var load = new HttpLoad()) {
            var calls = new Open311Calls(plaza);
            load.closed(callers, warmUp, at -> call(calls, towns, keys, at)).clean();
            double rate = HALF
                    * load.closed(callers, time, at -> call(calls, towns, keys, at))
                            .clean()
                            .perSecond();
            var sides = new ArrayList<Rounds.Side>();
            for (int size : sizes) {
                var those = towns.subList(0, size);
                sides.add(figures -> {
                    figures.add(
                            label("over", size),
                            load.closed(callers, time, at -> call(calls, those, keys, at))
                                    .clean()
                                    .perSecond());
                    var even = load.open(rate, time, at -> call(calls, those, keys, at))
                            .clean();
                    figures.add(label("99 of 100 over", size), even.percentile(NEARLY_ALL));
                    figures.add(label("half over", size), even.percentile(HALF));
                });
            }
            var measured = new Rounds(platform.servers().postgres()).measure(sides.toArray(Rounds.Side[]::new));
            return List.of(
                    conditions(Comparison.of("cities", "at least 0.75 times as much over many (G5)", "calls/s"))
                            .condition("callers", callers + " at a time, " + time.toSeconds() + " s a side")
                            .measured(measured)
                            .build(labels("over")),
                    conditions(Comparison.of("cities-time", "99 of 100 within 1.5 times as long over many (G5)", "ms"))
                            .condition(
                                    "calls come",
                                    String.format(Locale.ROOT, "%.0f/s, half of what goes over all of them", rate))
                            .measured(measured)
                            .build(labels("99 of 100 over", "half over")));
        }
    }

    private Comparison.Builder conditions(Comparison.Builder comparison) {
        return comparison
                .condition("calls", "one report to " + READS_FOR_A_REPORT + " readings of the services")
                .condition("cities there", sizes.getLast() + " in every round")
                .condition("warm-up", warmUp.toSeconds() + " s over all of them");
    }

    private static HttpRequest call(Open311Calls calls, List<TenantId> towns, Map<TenantId, String> keys, long number) {
        var town = towns.get((int) (number % towns.size()));
        long turn = number / towns.size();
        return (number + turn) % (READS_FOR_A_REPORT + 1) == 0
                ? calls.report(town, keys.getOrDefault(town, ""), number)
                : calls.services(town);
    }

    private String[] labels(String... what) {
        return Arrays.stream(what)
                .flatMap(each -> sizes.stream().map(size -> label(each, size)))
                .toArray(String[]::new);
    }

    private static String label(String what, int cities) {
        return what + " " + cities + " cities";
    }
}
