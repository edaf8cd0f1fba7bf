package city.plaza.bench;

import city.plaza.history.ImportOrder;
import city.plaza.history.ImportProgress;
import city.plaza.history.ImportSummary;
import city.plaza.history.runs.HistoryImport;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Importing a CSV file, judged row by row and with a timeline, beside COPY of its result into the same tables. */
final class ImportBenchmark {

    private static final TenantId CITY = new TenantId("bench");
    private static final String ONE = "COPY into service_request";
    private static final String BOTH = "COPY into service_request and request_step";
    private static final String IMPORT = "import of the CSV file";

    private final int rows = Integer.getInteger("bench.rows", 500_000);
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));

    Comparison run() {
        try (var platform = BenchPlatform.start(false)) {
            var folder = Files.createTempDirectory(platform.servers().folder(), "bench");
            var cities = new BenchCities(platform);
            cities.open(CITY, "new-york");
            var file = folder.resolve("history.csv");
            var generator = cities.history();
            generator.write(file, rows);
            try (var database = owner(platform)) {
                return measure(
                        platform,
                        database,
                        ImportOrder.of(file, cities.mapping(folder), false),
                        folder,
                        generator.origin());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Comparison measure(
            BenchPlatform platform, Connection database, ImportOrder order, Path folder, String origin)
            throws SQLException, IOException {
        long end = System.nanoTime() + warmUp.toNanos();
        ImportSummary summary;
        do {
            empty(database);
            summary = bringOver(platform, order);
        } while (System.nanoTime() < end);
        // What was brought over is what COPY is to bring in.
        var requests = dump(database, "service_request", folder);
        var steps = dump(database, "request_step", folder);
        long imported = summary.imported();
        var measured = new Rounds(platform.servers().postgres())
                .measure(
                        figures -> {
                            empty(database);
                            long began = System.nanoTime();
                            copy(database, "service_request", requests);
                            figures.add(ONE, perSecond(imported, began));
                            copy(database, "request_step", steps);
                            figures.add(BOTH, perSecond(imported, began));
                        },
                        figures -> {
                            empty(database);
                            long began = System.nanoTime();
                            bringOver(platform, order);
                            figures.add(IMPORT, perSecond(imported, began));
                        });
        return Comparison.of("import", "at least 25 % of COPY into the same indexed table (G8)", "rows/s")
                .condition(
                        "rows",
                        Comparison.list(
                                summary.rows() + " read",
                                summary.imported() + " imported",
                                summary.rejected() + " rejected"))
                .condition("origin", origin)
                .condition("warm-up", warmUp.toSeconds() + " s of imports")
                .measured(measured)
                .build(ONE, BOTH, IMPORT);
    }

    private static double perSecond(long rows, long began) {
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private static ImportSummary bringOver(BenchPlatform platform, ImportOrder order) {
        return TenantContext.<ImportSummary, RuntimeException>callAs(
                CITY,
                () -> CurrentActor.<ImportSummary, RuntimeException>callAs(
                        new Actor.Plaza("bench"),
                        () -> platform.bean(HistoryImport.class).run(order, ImportProgress.silent())));
    }

    private static Connection owner(BenchPlatform platform) throws SQLException {
        var postgres = platform.servers().postgres();
        var connection =
                DriverManager.getConnection(postgres.jdbcUrl("plaza"), "plaza_owner", postgres.password("plaza_owner"));
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = " + CITY.schema() + ", public");
        }
        return connection;
    }

    private static void empty(Connection database) {
        try (var statement = database.createStatement()) {
            statement.execute("truncate service_request, import_run cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path dump(Connection database, String table, Path folder) throws SQLException, IOException {
        var file = folder.resolve(table + ".copy");
        try (var out = Files.newOutputStream(file)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
        }
        return file;
    }

    private static void copy(Connection database, String table, Path file) {
        try (var in = Files.newInputStream(file)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in, 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
