package city.plaza.bench;

import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.configuration.ConfigurationPublisher;
import city.plaza.history.HistoryImport;
import city.plaza.history.ImportMapping;
import city.plaza.history.ImportOrder;
import city.plaza.history.ImportProgress;
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
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes the cities that are measured: small ones by the dozen, and a big one with a long history. */
final class BenchCities {

    private final BenchPlatform platform;
    private final Path home = Path.of(System.getProperty("plaza.home", ".")).toAbsolutePath();

    BenchCities(BenchPlatform platform) {
        this.platform = platform;
    }

    /** So many small towns, {@code town-1} and on; those that are there already stay. */
    List<TenantId> towns(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(number -> new TenantId("town-" + number))
                .peek(town -> open(town, "small-town"))
                .toList();
    }

    /** A city made from one of the templates that ship, with an open portal and without a realm. */
    void open(TenantId city, String template) {
        platform.open(
                city,
                () -> platform.bean(ConfigurationPublisher.class)
                        .apply(platform.bean(CityTemplates.class).load(template)));
    }

    /** A key with which programs may report in a city. */
    String key(TenantId city) {
        var order = new IssueKey(
                "Bench",
                "bench@example.org",
                Set.of(ApiScope.CREATE, ApiScope.READ),
                LocalDate.now(ZoneOffset.UTC).plusDays(30),
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
