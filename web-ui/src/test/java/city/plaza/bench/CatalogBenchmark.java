package city.plaza.bench;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Reading a live catalog from a node's memory and from Redis, beside reading it from the database. */
final class CatalogBenchmark {

    private static final String DATABASE = "from the database";
    private static final String REDIS = "from Redis, by a node that knows nothing";
    private static final String MEMORY = "from memory";
    private static final String WITHOUT_REDIS = "Redis stopped, by a node that knows nothing";
    private static final TenantId CITY = new TenantId("bench");

    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final int reads = Integer.getInteger("bench.reads", 200);

    Comparison run() {
        return CurrentActor.callAs(new Actor.Plaza("bench"), this::measured);
    }

    private Comparison measured() {
        try (var platform = BenchPlatform.start(false)) {
            var template = platform.bean(CityTemplates.class).load("new-york").inLanguages(List.of(Locale.ENGLISH));
            platform.open(
                    CITY, () -> platform.bean(ConfigurationPublisher.class).apply(template));
            var catalog = platform.bean(ServiceCatalog.class);
            var comparison = Comparison.of("catalog", "memory and Redis spare the database", "reads/s")
                    .condition("catalog", template.services().size() + " service types")
                    .condition("reads", reads + " in each round; a thousand times as many from memory")
                    .condition(
                            "rounds",
                            rounds + ", in the order A-B-C-C-B-A and then twice without Redis, after one that does not"
                                    + " count")
                    .condition("machine", Comparison.machine());
            for (int round = -1; round < rounds; round++) {
                var counted = round < 0 ? Comparison.of("warm-up", "", "reads/s") : comparison;
                // Whoever reads first fills Redis, which forgot everything when it was stopped.
                in(() -> platform.fresh(ServiceCatalog.class).current());
                for (var way : List.of(DATABASE, REDIS, MEMORY, MEMORY, REDIS, DATABASE)) {
                    counted.add(
                            way,
                            switch (way) {
                                case REDIS -> newcomers(platform);
                                case MEMORY -> speed(reads * 1_000, read -> catalog.current());
                                default -> speed(reads, read -> catalog.live());
                            });
                }
                platform.servers().redis().stop();
                counted.add(WITHOUT_REDIS, newcomers(platform));
                counted.add(WITHOUT_REDIS, newcomers(platform));
                platform.servers().redis().start();
            }
            return comparison.build(DATABASE, REDIS, MEMORY, WITHOUT_REDIS);
        }
    }

    /** As many nodes as reads: each has just started. */
    private double newcomers(BenchPlatform platform) {
        var nodes = new ArrayList<ServiceCatalog>();
        for (int node = 0; node < reads; node++) {
            nodes.add(platform.fresh(ServiceCatalog.class));
        }
        return speed(reads, read -> nodes.get(read).current());
    }

    private static double speed(int reads, IntFunction<Object> way) {
        return in(() -> {
            long before = System.nanoTime();
            int seen = 0;
            for (int read = 0; read < reads; read++) {
                seen += way.apply(read) == null ? 0 : 1;
            }
            if (seen != reads) {
                throw new IllegalStateException("A read found nothing");
            }
            return reads / ((System.nanoTime() - before) / 1e9);
        });
    }

    private static <T> T in(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(CITY, action);
    }
}
