package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A city's calls while another city on the same Plaza is called twenty times as often as it may be (goal G16). */
final class NeighbourBenchmark {

    private static final TenantId CALM = new TenantId("town-1");
    private static final TenantId STORMY = new TenantId("town-2");
    private static final String ALONE = "alone: 99 of 100 within";
    private static final String BESIDE = "beside a storm: 99 of 100 within";
    private static final int QUOTA = 600;
    private static final int TIMES = 20;
    private static final double NEARLY_ALL = 0.99;

    private final double rate = Integer.getInteger("bench.rate", 20);
    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));

    Comparison run() {
        try (var platform = BenchPlatform.start(false)) {
            new BenchCities(platform).towns(2);
            var rates = Map.of(
                    "plaza.api-rates.per-key", "" + QUOTA,
                    "plaza.api-rates.most-per-key", "" + QUOTA,
                    "plaza.api-rates.per-address", "100000",
                    "plaza.api-rates.per-city", "" + Math.max(QUOTA, (int) (rate * 60 * 2)));
            try (var plaza = ServedPlaza.start(platform.servers(), rates)) {
                var load = new HttpLoad();
                var calls = new Open311Calls(plaza);
                load.open(rate, warmUp, number -> calls.services(CALM)).clean();
                var refused = new AtomicLong();
                var done = new AtomicLong();
                var measured = new Rounds(platform.servers().postgres())
                        .measure(
                                figures -> figures.add(
                                        ALONE,
                                        load.open(rate, time, number -> calls.services(CALM))
                                                .clean()
                                                .percentile(NEARLY_ALL)),
                                figures -> {
                                    var storm = CompletableFuture.supplyAsync(
                                            () -> load.open(rate * 2 * TIMES, time, number -> calls.services(STORMY)));
                                    figures.add(
                                            BESIDE,
                                            load.open(rate, time, number -> calls.services(CALM))
                                                    .clean()
                                                    .percentile(NEARLY_ALL));
                                    var outcome = storm.join();
                                    refused.addAndGet(outcome.refused());
                                    done.addAndGet(outcome.done());
                                });
                return Comparison.of("neighbour", "at most 1.5 times as long, and no error (G16)", "ms")
                        .condition("calm city", rate + " calls/s, all answered")
                        .condition("stormy city", rate * 2 * TIMES + " calls/s, " + TIMES + " times its quota")
                        .condition(
                                "the storm",
                                String.format(
                                        Locale.ROOT,
                                        "%,d calls answered, %,d told to wait by 429",
                                        done.get(),
                                        refused.get()))
                        .condition("a side", time.toSeconds() + " s")
                        .condition("warm-up", warmUp.toSeconds() + " s")
                        .measured(measured)
                        .build(ALONE, BESIDE);
            }
        }
    }
}
