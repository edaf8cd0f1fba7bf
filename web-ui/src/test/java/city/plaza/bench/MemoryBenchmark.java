package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPostgres;
import city.plaza.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What a connection costs the database in memory once it has served many cities, beside a pool that never ends a
 * connection (goal G12).
 */
final class MemoryBenchmark {

    private static final String NAIVE = "a pool that keeps its connections: largest";
    private static final String PLAZA = "Plaza: largest of all the time";
    private static final String NAIVE_HALF = "a pool that keeps its connections: median";
    private static final String PLAZA_HALF = "Plaza: median at the end";
    private static final String APPLICATION = "bench-naive";
    private static final int CONNECTIONS = 8;
    private static final int READS_FOR_A_REPORT = 1;

    private final int cities = Integer.getInteger("bench.many", 1000);
    private final Duration soak = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));

    Comparison run() {
        try (var platform = BenchPlatform.kept("towns-" + cities, false);
                var backends = new Backends(platform.servers().postgres())) {
            var bench = new BenchCities(platform);
            var towns = bench.towns(cities);
            var keys = bench.keys(towns);
            BenchSql.asSuperuser(platform, "select pg_stat_reset()");
            var settings = new LinkedHashMap<>(Open311Calls.UNBOUNDED);
            settings.put("plaza.db.pool-size", Integer.toString(CONNECTIONS));
            try (var plaza = ServedPlaza.start(platform.servers(), settings)) {
                var load = new HttpLoad();
                var calls = new Open311Calls(plaza);
                load.closed(CONNECTIONS, warmUp, at -> call(calls, towns, keys, at))
                        .clean();
                var tables = backends.used(towns.getFirst().schema());
                var measured = new Rounds(platform.servers().postgres())
                        .measure(
                                figures -> {
                                    var naive = naive(platform.servers().postgres(), backends, towns, tables);
                                    figures.add(NAIVE, largest(naive));
                                    figures.add(NAIVE_HALF, Comparison.median(naive));
                                },
                                figures -> {
                                    double most = 0;
                                    var end = System.nanoTime() + soak.toNanos();
                                    while (System.nanoTime() < end) {
                                        load.closed(
                                                        CONNECTIONS,
                                                        Duration.ofSeconds(1),
                                                        at -> call(calls, towns, keys, System.nanoTime() / 1000))
                                                .clean();
                                        most = Math.max(most, largest(backends.memory("plaza")));
                                    }
                                    figures.add(PLAZA, most);
                                    figures.add(PLAZA_HALF, Comparison.median(backends.memory("plaza")));
                                });
                return Comparison.of("memory", "at most 64 MiB, and a third or less (G12)", "MiB")
                        .condition("memory", "RssAnon of the process that serves a connection")
                        .condition("cities", cities + ", served by " + CONNECTIONS + " connections on either side")
                        .condition(
                                "Plaza",
                                "reports and readings of the services in turn, over all cities at random, "
                                        + soak.toSeconds() + " s a side after " + warmUp.toSeconds() + " s")
                        .condition(
                                "the other pool",
                                "every connection asks once for a row of the " + tables.size()
                                        + " tables that Plaza used, in every city; prepared by the driver, which keeps 256")
                        .measured(measured)
                        .build(NAIVE, PLAZA, NAIVE_HALF, PLAZA_HALF);
            }
        }
    }

    private static HttpRequest call(Open311Calls calls, List<TenantId> towns, Map<TenantId, String> keys, long number) {
        var town = towns.get((int) (((number * 2654435761L) >>> 8) % towns.size()));
        return number % (READS_FOR_A_REPORT + 1) == 0
                ? calls.report(town, keys.getOrDefault(town, ""), number)
                : calls.services(town);
    }

    private static List<Double> naive(
            LocalPostgres postgres, Backends backends, List<TenantId> towns, List<String> tables) {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", postgres.password("postgres"));
        login.setProperty("ApplicationName", APPLICATION);
        login.setProperty("prepareThreshold", "1");
        var connections = new ArrayList<Connection>();
        try {
            for (int each = 0; each < CONNECTIONS; each++) {
                connections.add(DriverManager.getConnection(postgres.jdbcUrl("plaza"), login));
            }
            for (var town : towns) {
                for (var connection : connections) {
                    for (var table : tables) {
                        try (var query = connection.prepareStatement(
                                "select * from " + town.schema() + "." + table + " limit 1")) {
                            query.execute();
                        }
                    }
                }
            }
            return backends.memory(APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            for (var connection : connections) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    System.err.println(e);
                }
            }
        }
    }

    private static double largest(List<Double> memory) {
        return memory.stream().mapToDouble(each -> each).max().orElse(Double.NaN);
    }
}
