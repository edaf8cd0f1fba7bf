package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the bare machine does at the moment: a row is stored and brought to the disk, over and over. */
final class Control implements AutoCloseable {

    static final String WHAT = "four connections each insert and commit a row, over and over";

    private static final int CONNECTIONS = 4;
    private static final long TIME = 3_000_000_000L;

    private final Connection[] connections = new Connection[CONNECTIONS];

    Control(LocalPostgres postgres) {
        try {
            for (int each = 0; each < CONNECTIONS; each++) {
                connections[each] = DriverManager.getConnection(
                        postgres.jdbcUrl("plaza"), "postgres", postgres.password("postgres"));
            }
            try (var statement = connections[0].createStatement()) {
                statement.execute("create schema if not exists bench_control");
                statement.execute(
                        "create table if not exists bench_control.row (id bigserial primary key, text text not null)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // The first one is slower: Java and PostgreSQL learn the statement.
        perSecond();
    }

    double perSecond() {
        long end = System.nanoTime() + TIME;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<Integer>>();
            for (var connection : connections) {
                running.add(threads.submit(() -> insert(connection, end)));
            }
            int inserted = 0;
            for (var each : running) {
                inserted += each.get();
            }
            return inserted / (TIME / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static int insert(Connection connection, long end) throws SQLException {
        int done = 0;
        try (var insert = connection.prepareStatement("insert into bench_control.row (text) values (?)")) {
            while (System.nanoTime() < end) {
                insert.setString(1, "row " + done++);
                insert.executeUpdate();
            }
        }
        return done;
    }

    /** How many checkpoints the database has made. */
    long checkpoints() {
        try (var statement = connections[0].createStatement();
                var rows = statement.executeQuery("select num_done from pg_stat_checkpointer")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (var connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
