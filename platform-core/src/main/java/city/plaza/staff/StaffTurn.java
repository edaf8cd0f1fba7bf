package city.plaza.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one administrator of a city at a time change its people, on any node.
 *
 * <p>The turn is a row and no lock of a transaction: the directory is asked meanwhile, and if that hangs, no connection may
 * hang with it.
 */
@Component
class StaffTurn {

    private static final String KEY = "staff-turn";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    /** For the turn of a node that died. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StaffTurn(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws StaffUnavailable if somebody else's turn does not end soon */
    <T> T holding(Supplier<T> work) {
        var turn = UUID.randomUUID().toString();
        await(turn);
        try {
            return work.get();
        } finally {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("delete from city_setting where key = ? and value ->> 'turn' = ?")
                            .params(KEY, turn)
                            .update());
        }
    }

    private void await(String turn) {
        var until = clock.instant().plus(PATIENCE);
        while (!take(turn)) {
            if (clock.instant().isAfter(until)) {
                throw new StaffUnavailable(new IllegalStateException("Another administrator is changing people"));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StaffUnavailable(new IllegalStateException("Interrupted while waiting for a turn", e));
            }
        }
    }

    private boolean take(String turn) {
        var now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        insert into city_setting as mine (key, value)
                        values (?, jsonb_build_object('turn', ?, 'until', ?::bigint))
                        on conflict (key) do update set value = excluded.value
                        where (mine.value ->> 'until')::bigint < ?""")
                        .params(KEY, turn, now.plus(LEASE).toEpochMilli(), now.toEpochMilli())
                        .update()
                == 1));
    }
}
