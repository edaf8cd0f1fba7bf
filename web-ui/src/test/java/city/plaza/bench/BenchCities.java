package city.plaza.bench;

import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.history.ImportMapping;
import city.plaza.history.ImportOrder;
import city.plaza.history.ImportProgress;
import city.plaza.history.runs.HistoryImport;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the cities that are measured: small ones by the dozen, and a big one with a long history. */
final class BenchCities {

    private static final int AT_A_TIME = 2;
    /** After how many towns a line says how far it is. */
    private static final int TOLD = 50;

    private final BenchPlatform platform;
    private final Path home = Path.of(System.getProperty("plaza.home", ".")).toAbsolutePath();

    BenchCities(BenchPlatform platform) {
        this.platform = platform;
    }

    /** As {@code -Dbench.cities=10,100,1000} says, else {@code bench.few} and {@code bench.many}. */
    static List<Integer> sizes() {
        var said = System.getProperty("bench.cities");
        return said == null
                ? List.of(Integer.getInteger("bench.few", 10), Integer.getInteger("bench.many", 1000))
                : Arrays.stream(said.split(","))
                        .map(size -> Integer.valueOf(size.strip()))
                        .sorted()
                        .toList();
    }

    /** A platform with so many towns, kept where {@code bench.data} says so. */
    static BenchPlatform platform(int size) {
        var platform = BenchPlatform.kept("towns-" + size, false);
        new BenchCities(platform).towns(size);
        BenchSql.asSuperuser(platform, "analyze");
        return platform;
    }

    /** So many small towns, {@code town-1} and on; those that are there already stay. */
    List<TenantId> towns(int number) {
        var towns = IntStream.rangeClosed(1, number)
                .mapToObj(each -> new TenantId("town-" + each))
                .toList();
        long began = System.nanoTime();
        var done = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            var running = towns.stream()
                    .map(town -> workers.submit(() -> {
                        open(town, "small-town");
                        if (done.incrementAndGet() % TOLD == 0) {
                            System.err.printf(
                                    Locale.ROOT,
                                    "%,d of %,d towns, %.0f s%n",
                                    done.get(),
                                    number,
                                    (System.nanoTime() - began) / 1e9);
                        }
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The towns were not made", e.getCause());
        }
        return towns;
    }

    /** A city made from one of the templates that ship, with an open portal and without a realm. */
    void open(TenantId city, String template) {
        platform.open(
                city,
                () -> platform.bean(ConfigurationPublisher.class)
                        .apply(platform.bean(CityTemplates.class).load(template)));
    }

    /** A key with which programs may report in a city, the same as last time where the platform is kept. */
    String key(TenantId city) {
        return keys(List.of(city)).getOrDefault(city, "");
    }

    /** The key of each of these cities. */
    Map<TenantId, String> keys(List<TenantId> cities) {
        var file = platform.servers().folder().resolve("bench-keys.properties");
        var known = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    known.load(reader);
                }
            }
            cities.forEach(city -> known.computeIfAbsent(city.value(), slug -> issue(city)));
            try (var writer = Files.newBufferedWriter(file)) {
                known.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cities.stream().collect(Collectors.toMap(city -> city, city -> known.getProperty(city.value())));
    }

    private String issue(TenantId city) {
        var order = new IssueKey(
                "Bench",
                "bench@example.org",
                Set.of(ApiScope.CREATE, ApiScope.READ),
                LocalDate.now(ZoneOffset.UTC).plusDays(300),
                null);
        return asPlaza(city, () -> platform.bean(ApiKeys.class).issue(order).secret());
    }

    /** Bring a history as New York's into a city made from its template: the same seed, the same rows. */
    HistoryGenerator remember(TenantId city, int rows) {
        var generator = history();
        try {
            var folder = Files.createTempDirectory(platform.servers().folder(), "bench");
            var file = folder.resolve("history.csv");
            generator.write(file, rows);
            var order = ImportOrder.of(file, mapping(folder), false);
            asPlaza(city, () -> platform.bean(HistoryImport.class).run(order, ImportProgress.silent()));
            return generator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HistoryGenerator history() {
        return new HistoryGenerator(311, home.resolve("../shared/data/requests/nyc_1M_frequencies.json"));
    }

    /** The shipped mapping, without feeding the gazetteer, which is not what is measured. */
    ImportMapping mapping(Path folder) throws IOException {
        var shipped = Files.readString(home.resolve("docs/import-mappings/new-york.yaml"));
        return ImportMapping.read(Files.writeString(
                folder.resolve("mapping.yaml"), shipped.replace("gazetteer: true", "gazetteer: false")));
    }

    private static <T> T asPlaza(TenantId city, java.util.function.Supplier<T> work) {
        return TenantContext.<T, RuntimeException>callAs(
                city, () -> CurrentActor.<T, RuntimeException>callAs(new Actor.Plaza("bench"), work::get));
    }
}
