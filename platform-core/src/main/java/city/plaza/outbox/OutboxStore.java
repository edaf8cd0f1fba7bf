package city.plaza.outbox;

import city.plaza.tenancy.PlatformTransactions;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox as a worker handles them. */
@Component
class OutboxStore {

    private static final String PLATFORM_ROLE = "plaza_platform";

    private final JdbcClient jdbc;
    private final PlatformTransactions platform;

    OutboxStore(JdbcClient jdbc, PlatformTransactions platform) {
        this.jdbc = jdbc;
        this.platform = platform;
    }

    /**
     * Lease the facts that are due; a worker that dies gives them back when the lease lapses.
     *
     * @param outside whether those whose listener talks to the outside world, or those of the others
     */
    List<Row> claim(boolean outside, int most, Duration lease) {
        return platform.write(() -> jdbc.sql("""
                        with due as (
                            select id from platform.outbox
                            where outside = ? and due_at <= now() and not dead
                            order by due_at limit ? for update skip locked)
                        update platform.outbox o
                        set due_at = now() + make_interval(secs => ?), attempts = attempts + 1
                        from due where o.id = due.id
                        returning o.id, o.tenant, o.listener, o.payload::text, o.attempts""")
                .params(outside, most, lease.toSeconds())
                .query((rs, row) -> new Row(
                        rs.getObject(1, UUID.class),
                        new TenantId(rs.getString(2)),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getInt(5)))
                .list());
    }

    /**
     * Forget a row inside the city's own transaction, as its last statement: the role changes for the rest of it.
     *
     * @return whether the row was still there; if not, another worker was faster and this transaction must roll back
     */
    boolean completeInCityTransaction(UUID id) {
        jdbc.sql("select set_config('role', ?, true)")
                .param(PLATFORM_ROLE)
                .query(String.class)
                .single();
        return jdbc.sql("delete from platform.outbox where id = ?").param(id).update() == 1;
    }

    void complete(UUID id) {
        platform.run(() ->
                jdbc.sql("delete from platform.outbox where id = ?").param(id).update());
    }

    void retry(UUID id, Duration pause, String error) {
        platform.run(
                () -> jdbc.sql("""
                        update platform.outbox set due_at = now() + make_interval(secs => ?), last_error = ?
                        where id = ?""").params(pause.toMillis() / 1000.0, error, id).update());
    }

    void bury(UUID id, String error) {
        platform.run(() -> jdbc.sql("update platform.outbox set dead = true, last_error = ? where id = ?")
                .params(error, id)
                .update());
    }

    /** How many facts wait to be heard; the dead ones are left out, and those whose time has not come. */
    int waiting() {
        return platform.read(() -> jdbc.sql("""
                        select count(*) from platform.outbox
                        where not dead and (attempts > 0 or due_at <= now())""").query(Integer.class).single());
    }

    record Row(UUID id, TenantId tenant, String listener, String payload, int attempts) {}
}
