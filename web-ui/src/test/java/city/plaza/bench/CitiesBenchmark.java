package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same load over few cities and over many on one Plaza, and how long it takes to start among many (goals G5, G15).
 * One in ten calls is a report, the others read.
 */
final class CitiesBenchmark {

    private static final int READS_FOR_A_REPORT = 9;

    private final int few = Integer.getInteger("bench.few", 10);
    private final int many = Integer.getInteger("bench.many", 100);
    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final int callers = Integer.getInteger("bench.callers", 8);
    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));
    private final Map<TenantId, String> keys = new HashMap<>();

    List<Comparison> run() {
        try (var platform = BenchPlatform.start(false)) {
            var cities = new BenchCities(platform);
            var towns = new ArrayList<>(cities.towns(1, few));
            var among = Comparison.of("start", "at most 1.3 times as long among many cities (G15)", "s")
                    .condition("cities", few + " and " + many)
                    .condition("machine", Comparison.machine());
            starts(platform, among, label("ready", few));
            towns.addAll(cities.towns(few + 1, many));
            towns.forEach(town -> keys.put(town, cities.key(town)));
            starts(platform, among, label("ready", many));
            return List.of(load(platform, towns), among.build(label("ready", few), label("ready", many)));
        }
    }

    private void starts(BenchPlatform platform, Comparison.Builder comparison, String what) {
        for (int round = 0; round < rounds; round++) {
            try (var plaza = ServedPlaza.start(platform.servers(), Map.of())) {
                comparison.add(what, plaza.startUp().toMillis() / 1000.0);
            }
        }
    }

    private Comparison load(BenchPlatform platform, List<TenantId> towns) {
        try (var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED);
                var load = new HttpLoad()) {
            var calls = new Open311Calls(plaza);
            load.closed(callers, warmUp, number -> call(calls, towns, number)).clean();
            var comparison = Comparison.of(
                            "cities", "at least 0.75 times as much, 99 of 100 within 1.5 times as long (G5)", "calls/s")
                    .condition("calls", "one report to " + READS_FOR_A_REPORT + " readings of the services")
                    .condition("callers", callers + " at a time, " + time.toSeconds() + " s a round")
                    .condition("warm-up", warmUp.toSeconds() + " s")
                    .condition("rounds", rounds + ", in the order A-B-B-A")
                    .condition("machine", Comparison.machine());
            for (int round = 0; round < rounds; round++) {
                for (int number : new int[] {few, many, many, few}) {
                    var those = towns.subList(0, number);
                    var outcome = load.closed(callers, time, at -> call(calls, those, at))
                            .clean();
                    comparison.add(label("over", number), outcome.perSecond());
                    comparison.add(label("ms for 99 of 100, over", number), outcome.percentile(0.99));
                }
            }
            return comparison.build(
                    label("over", few),
                    label("over", many),
                    label("ms for 99 of 100, over", few),
                    label("ms for 99 of 100, over", many));
        }
    }

    private HttpRequest call(Open311Calls calls, List<TenantId> towns, long number) {
        var town = towns.get((int) (number % towns.size()));
        long turn = number / towns.size();
        return turn % (READS_FOR_A_REPORT + 1) == 0
                ? calls.report(town, keys.getOrDefault(town, ""), number)
                : calls.services(town);
    }

    private static String label(String what, int cities) {
        return what + " " + cities + " cities";
    }
}
