package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The same load over few of the cities of a Plaza and over all of them (goal G5). One in ten calls is a report, the
 * others read.
 */
final class CitiesBenchmark {

    private static final int READS_FOR_A_REPORT = 9;

    private final List<Integer> sizes = BenchCities.sizes();

    List<Comparison> run() {
        try (var platform = BenchCities.platform(sizes.getLast())) {
            return load(platform, new BenchCities(platform).towns(sizes.getLast()));
        }
    }

    private List<Comparison> load(BenchPlatform platform, List<TenantId> towns) {
        var keys = new BenchCities(platform).keys(towns);
        try (var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED)) {
            var turns = new Turns(platform.servers().postgres());
            var calls = new Open311Calls(plaza);
            LongFunction<HttpRequest> everywhere = at -> call(calls, towns, keys, at);
            turns.warmUp(everywhere);
            double rate = turns.half(everywhere);
            var sides = new ArrayList<Rounds.Side>();
            for (int size : sizes) {
                var those = towns.subList(0, size);
                LongFunction<HttpRequest> there = at -> call(calls, those, keys, at);
                sides.add(figures -> {
                    figures.add(label("over", size), turns.most(there).perSecond());
                    var even = turns.even(rate, there);
                    figures.add(label("99 of 100 over", size), even.percentile(Turns.NEARLY_ALL));
                    figures.add(label("half over", size), even.percentile(Turns.HALF));
                });
            }
            var measured = new Rounds(platform.servers().postgres()).measure(sides.toArray(Rounds.Side[]::new));
            return List.of(
                    turns.conditions(Comparison.of("cities", "at least 0.75 times as much over many (G5)", "calls/s"))
                            .condition("calls", "one report to " + READS_FOR_A_REPORT + " readings of the services")
                            .condition("cities there", sizes.getLast() + " in every round")
                            .measured(measured)
                            .build(labels("over")),
                    Comparison.of("cities-time", "99 of 100 within 1.5 times as long over many (G5)", "ms")
                            .condition("calls come", Turns.said(rate) + ", half of what goes over all of them")
                            .measured(measured)
                            .build(labels("99 of 100 over", "half over")));
        }
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
