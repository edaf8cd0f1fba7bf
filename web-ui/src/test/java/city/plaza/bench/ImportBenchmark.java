package city.plaza.bench;

import city.plaza.history.HistoryImport;
import city.plaza.history.ImportOrder;
import city.plaza.history.ImportProgress;
import city.plaza.history.ImportSummary;
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
import org.postgresql.PGConnection;

/** Importing a CSV file, judged row by row and with a timeline, beside COPY of its result into the same tables. */
final class ImportBenchmark {

    private static final TenantId CITY = new TenantId("bench");
    private static final String ONE = "COPY into service_request";
    private static final String BOTH = "COPY into service_request and request_step";
    private static final String IMPORT = "import of the CSV file";

    private final int rows = Integer.getInteger("bench.rows", 500_000);
    private final int rounds = Integer.getInteger("bench.rounds", 5);

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
        // Once unmeasured: warms both sides up and leaves what COPY is to bring in.
        empty(database);
        var summary = bringOver(platform, order);
        var requests = dump(database, "service_request", folder);
        var steps = dump(database, "request_step", folder);
        var comparison = Comparison.of("import", "at least 25 % of COPY into the same indexed table", "rows/s")
                .condition(
                        "rows",
                        Comparison.list(
                                summary.rows() + " read",
                                summary.imported() + " imported",
                                summary.rejected() + " rejected"))
                .condition("origin", origin)
                .condition("rounds", rounds + ", in the order A-B-B-A")
                .condition("machine", Comparison.machine());
        for (int round = 0; round < rounds; round++) {
            for (boolean importing : new boolean[] {true, false, false, true}) {
                empty(database);
                if (importing) {
                    long began = System.nanoTime();
                    var done = bringOver(platform, order);
                    comparison.add(IMPORT, perSecond(done.imported(), began));
                } else {
                    long began = System.nanoTime();
                    copy(database, "service_request", requests);
                    comparison.add(ONE, perSecond(summary.imported(), began));
                    copy(database, "request_step", steps);
                    comparison.add(BOTH, perSecond(summary.imported(), began));
                }
            }
        }
        return comparison.build(ONE, BOTH, IMPORT);
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

    private static void empty(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("truncate service_request, import_run cascade");
        }
    }

    private static Path dump(Connection database, String table, Path folder) throws SQLException, IOException {
        var file = folder.resolve(table + ".copy");
        try (var out = Files.newOutputStream(file)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
        }
        return file;
    }

    private static void copy(Connection database, String table, Path file) throws SQLException {
        try (var in = Files.newInputStream(file)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in, 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
