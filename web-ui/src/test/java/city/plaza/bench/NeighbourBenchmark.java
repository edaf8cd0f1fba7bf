package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A city's calls while another city on the same Plaza is called twenty times as often as it may be (goal G16). */
final class NeighbourBenchmark {

    private static final TenantId CALM = new TenantId("town-1");
    private static final TenantId STORMY = new TenantId("town-2");
    private static final String ALONE = "alone: 99 of 100 within";
    private static final String BESIDE = "beside a storm: 99 of 100 within";
    private static final int QUOTA = 600;
    private static final int TIMES = 20;

    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final double rate = Integer.getInteger("bench.rate", 20);
    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));

    Comparison run() {
        try (var platform = BenchPlatform.start(false)) {
            new BenchCities(platform).towns(1, 2);
            var rates = Map.of(
                    "plaza.api-rates.per-key", "" + QUOTA,
                    "plaza.api-rates.most-per-key", "" + QUOTA,
                    "plaza.api-rates.per-address", "100000",
                    "plaza.api-rates.per-city", "" + Math.max(QUOTA, (int) (rate * 60 * 2)));
            try (var plaza = ServedPlaza.start(platform.servers(), rates);
                    var load = new HttpLoad()) {
                var calls = new Open311Calls(plaza);
                load.open(rate, warmUp, number -> calls.services(CALM)).clean();
                var comparison = Comparison.of("neighbour", "at most 1.5 times as long, and no error (G16)", "ms")
                        .condition("calm city", rate + " calls/s")
                        .condition("stormy city", rate * 2 * TIMES + " calls/s, " + TIMES + " times its quota")
                        .condition("warm-up", warmUp.toSeconds() + " s")
                        .condition("rounds", rounds + ", in the order A-B-B-A")
                        .condition("machine", Comparison.machine());
                long refused = 0;
                long done = 0;
                for (int round = 0; round < rounds; round++) {
                    for (boolean storm : new boolean[] {false, true, true, false}) {
                        var other = storm
                                ? CompletableFuture.supplyAsync(
                                        () -> load.open(rate * 2 * TIMES, time, number -> calls.services(STORMY)))
                                : null;
                        var calm = load.open(rate, time, number -> calls.services(CALM))
                                .clean();
                        comparison.add(storm ? BESIDE : ALONE, calm.percentile(0.99));
                        if (other != null) {
                            var outcome = other.join();
                            refused += outcome.refused();
                            done += outcome.done();
                        }
                    }
                }
                return comparison
                        .condition(
                                "the storm",
                                String.format(
                                        Locale.ROOT, "%,d calls answered, %,d told to wait by 429", done, refused))
                        .build(ALONE, BESIDE);
            }
        }
    }
}
