package city.plaza.bench;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPostgres;
import city.plaza.infrastructure.persistence.LaterVersion;
import city.plaza.migration.CityMigrations;
import city.plaza.tenancy.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings the schemas of many cities to a later version of Plaza while the present one serves them, beside the same
 * statements in a plain loop (goal G7). Before every measurement the change is taken back in all schemas.
 */
final class MigrateBenchmark {

    private static final String LOOP = "plain SQL, the same statements";
    private static final String PLAZA = "Plaza: migrate";
    private static final String CHECK = "Plaza: whether all are up to date";
    private static final int CONNECTIONS = 2;
    private static final int READS_FOR_A_REPORT = 9;

    private final int cities = Integer.getInteger("bench.many", 1000);
    private final double rate = Integer.getInteger("bench.rate", 20);
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));
    private final AtomicLong called = new AtomicLong();

    List<Comparison> run() {
        try (var platform = BenchPlatform.kept("towns-" + cities, false, LaterVersion.class)) {
            var towns = new BenchCities(platform).towns(cities);
            var keys = new BenchCities(platform).keys(towns);
            try (var plaza = ServedPlaza.start(platform.servers(), Open311Calls.UNBOUNDED)) {
                var load = new HttpLoad();
                var calls = new Open311Calls(plaza);
                var traffic = new Traffic(load, calls, towns, keys);
                takeBack(platform, towns);
                load.open(rate, warmUp, traffic::call).clean();
                migrate(platform, towns);
                var measured = new Rounds(platform.servers().postgres())
                        .measure(
                                figures -> {
                                    takeBack(platform, towns);
                                    figures.add(
                                            LOOP,
                                            traffic.during(() ->
                                                    loop(platform.servers().postgres(), towns)));
                                },
                                figures -> {
                                    takeBack(platform, towns);
                                    figures.add(PLAZA, traffic.during(() -> migrate(platform, towns)));
                                    figures.add(CHECK, seconds(() -> behind(platform)));
                                });
                return List.of(Comparison.of(
                                "migrate",
                                "at most 3 times the plain loop and 60 s, no call fails; the check at most 1 s (G7)",
                                "s")
                        .condition("cities", cities + ", " + CONNECTIONS + " at a time on either side")
                        .condition("change", "a column and a table with two indexes, in a transaction for each city")
                        .condition(
                                "meanwhile",
                                rate + " calls/s come to the present version, one report to " + READS_FOR_A_REPORT
                                        + " readings: " + called + " in all, all answered")
                        .condition("warm-up", warmUp.toSeconds() + " s of calls, and one migration")
                        .measured(measured)
                        .build(LOOP, PLAZA, CHECK));
            } finally {
                takeBack(platform, towns);
            }
        }
    }

    private static void migrate(BenchPlatform platform, List<TenantId> towns) {
        var summary = CurrentActor.<CityMigrations.Summary, RuntimeException>callAs(
                new Actor.Plaza("bench"),
                () -> platform.bean(CityMigrations.class).run(CONNECTIONS, (result, done, all) -> {}));
        if (summary.migrated().size() < towns.size() || !summary.failed().isEmpty()) {
            throw new IllegalStateException(summary.migrated().size() + " migrated, expected " + towns.size() + "; "
                    + summary.failed().stream().limit(3).toList());
        }
    }

    private static void behind(BenchPlatform platform) {
        int behind = CurrentActor.<Integer, RuntimeException>callAs(
                new Actor.Plaza("bench"),
                () -> platform.bean(CityMigrations.class).behind());
        if (behind != 0) {
            throw new IllegalStateException(behind + " cities are behind, expected none");
        }
    }

    private static void loop(LocalPostgres postgres, List<TenantId> towns) {
        inEach(postgres, towns, (connection, schema) -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local search_path = " + schema + ", public");
                for (var change : LaterVersion.CHANGES) {
                    statement.execute(change);
                }
            }
            connection.commit();
        });
    }

    private static void takeBack(BenchPlatform platform, List<TenantId> towns) {
        inEach(platform.servers().postgres(), towns, LaterVersion::takeBack);
        BenchSql.asSuperuser(platform, "update control.tenant set schema_version = 'before'");
    }

    private static void inEach(LocalPostgres postgres, List<TenantId> towns, Work work) {
        var waiting = new ConcurrentLinkedQueue<>(towns);
        var running = new ArrayList<Future<?>>();
        try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int worker = 0; worker < CONNECTIONS; worker++) {
                running.add(workers.submit(() -> {
                    try (var connection = DriverManager.getConnection(
                            postgres.jdbcUrl("plaza"), "plaza_owner", postgres.password("plaza_owner"))) {
                        for (var town = waiting.poll(); town != null; town = waiting.poll()) {
                            work.in(connection, town.schema());
                        }
                    }
                    return true;
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    @FunctionalInterface
    private interface Work {
        void in(Connection connection, String schema) throws SQLException;
    }

    /** Residents and programs who know nothing of all this. */
    private final class Traffic {
        private final HttpLoad load;
        private final Open311Calls calls;
        private final List<TenantId> towns;
        private final Map<TenantId, String> keys;

        private Traffic(HttpLoad load, Open311Calls calls, List<TenantId> towns, Map<TenantId, String> keys) {
            this.load = load;
            this.calls = calls;
            this.towns = towns;
            this.keys = keys;
        }

        private java.net.http.HttpRequest call(long number) {
            var town = towns.get((int) (number * 7 % towns.size()));
            return number % (READS_FOR_A_REPORT + 1) == 0
                    ? calls.report(town, keys.getOrDefault(town, ""), number)
                    : calls.services(town);
        }

        /** @return how many seconds the work took; no call may fail meanwhile */
        private double during(Runnable work) {
            var working = CompletableFuture.supplyAsync(() -> seconds(work));
            while (!working.isDone()) {
                called.addAndGet(load.open(rate, Duration.ofSeconds(1), this::call)
                        .clean()
                        .done());
            }
            return working.join();
        }
    }
}
