package city.plaza.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the benchmarks by name. */
public final class Bench {

    private static final Map<String, Supplier<List<Comparison>>> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("import", () -> List.of(new ImportBenchmark().run()));
        BENCHMARKS.put("areas", () -> List.of(new AreasBenchmark().run()));
        BENCHMARKS.put("catalog", () -> List.of(new CatalogBenchmark().run()));
        BENCHMARKS.put("audit", () -> new AuditBenchmark().run());
        BENCHMARKS.put("onboarding", () -> new OnboardingBenchmark().run());
        BENCHMARKS.put("report", () -> new ReportBenchmark().run());
        BENCHMARKS.put("list", () -> new ListBenchmark().run());
        BENCHMARKS.put("duplicates", () -> new DuplicatesBenchmark().run());
        BENCHMARKS.put("cities", () -> new CitiesBenchmark().run());
        BENCHMARKS.put("start", () -> List.of(new StartBenchmark().run()));
        BENCHMARKS.put("migrate", () -> new MigrateBenchmark().run());
        BENCHMARKS.put("memory", () -> List.of(new MemoryBenchmark().run()));
        BENCHMARKS.put("redmine", () -> new RedmineBenchmark().run());
        BENCHMARKS.put("neighbour", () -> List.of(new NeighbourBenchmark().run()));
    }

    private Bench() {}

    public static void main(String[] arguments) {
        // Calls name their city by its host, wherever that leads.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        PlainCall.prepare();
        var name = arguments.length == 0 ? "all" : arguments[0];
        if (!name.equals("all") && !BENCHMARKS.containsKey(name)) {
            System.err.println("plaza bench: there is no benchmark " + name + ", only all, "
                    + String.join(", ", BENCHMARKS.keySet()));
            System.exit(2);
        }
        int failed = 0;
        for (var benchmark : BENCHMARKS.entrySet()) {
            if (name.equals("all") || name.equals(benchmark.getKey())) {
                try {
                    for (var comparison : benchmark.getValue().get()) {
                        System.out.println(comparison.table());
                        System.out.println(comparison.json());
                    }
                } catch (RuntimeException e) {
                    System.err.println("plaza bench: " + benchmark.getKey() + " failed: " + e);
                    failed++;
                }
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }
}
