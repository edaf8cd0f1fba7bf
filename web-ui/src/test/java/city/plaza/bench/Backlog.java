package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What reports set off and Plaza works off beside them and after them: routing, due dates, e-mails. */
final class Backlog {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LOOKED_AT_EVERY = 100;
    private static final String WAITING =
            "select count(*) from cell.outbox where not dead and (attempts > 0 or due_at <= now())";

    private final LocalPostgres postgres;

    Backlog(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Wait until nothing is left of it, so that whoever has the next turn has the machine to itself.
     *
     * @return how long that took
     * @throws IllegalStateException if it does not end
     */
    Duration end() {
        long began = System.nanoTime();
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("plaza"), "postgres", postgres.password("postgres"));
                var query = connection.prepareStatement(WAITING)) {
            while (true) {
                var taken = Duration.ofNanos(System.nanoTime() - began);
                long waiting;
                try (var rows = query.executeQuery()) {
                    rows.next();
                    waiting = rows.getLong(1);
                }
                if (waiting == 0) {
                    return taken;
                }
                if (taken.compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException(
                            waiting + " facts still wait to be heard after " + PATIENCE + ": expected none");
                }
                TimeUnit.MILLISECONDS.sleep(LOOKED_AT_EVERY);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
