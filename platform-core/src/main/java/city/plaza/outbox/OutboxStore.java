package city.plaza.outbox;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox as a worker handles them. */
@Component
class OutboxStore {

    private static final String CELL_ROLE = "plaza_cell";

    private final JdbcClient jdbc;
    private final CellTransactions cells;

    OutboxStore(JdbcClient jdbc, CellTransactions cells) {
        this.jdbc = jdbc;
        this.cells = cells;
    }

    /**
     * Lease the facts that are due; a worker that dies gives them back when the lease lapses.
     *
     * @param outside whether those whose listener talks to the outside world, or those of the others
     */
    List<Row> claim(CellId cell, boolean outside, int most, Duration lease) {
        return cells.write(
                cell,
                () -> jdbc.sql("""
                        with due as (
                            select id from cell.outbox
                            where outside = ? and due_at <= now() and not dead
                            order by due_at limit ? for update skip locked)
                        update cell.outbox o
                        set due_at = now() + make_interval(secs => ?), attempts = attempts + 1
                        from due where o.id = due.id
                        returning o.id, o.tenant, o.listener, o.payload::text, o.attempts""")
                        .params(outside, most, lease.toSeconds())
                        .query((rs, row) -> new Row(
                                cell,
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
                .param(CELL_ROLE)
                .query(String.class)
                .single();
        return jdbc.sql("delete from cell.outbox where id = ?").param(id).update() == 1;
    }

    void complete(Row row) {
        cells.run(
                row.cell,
                () -> jdbc.sql("delete from cell.outbox where id = ?")
                        .param(row.id)
                        .update());
    }

    void retry(Row row, Duration pause, String error) {
        cells.run(
                row.cell,
                () -> jdbc.sql("""
                        update cell.outbox set due_at = now() + make_interval(secs => ?), last_error = ?
                        where id = ?""")
                        .params(pause.toMillis() / 1000.0, error, row.id)
                        .update());
    }

    void bury(Row row, String error) {
        cells.run(
                row.cell,
                () -> jdbc.sql("update cell.outbox set dead = true, last_error = ? where id = ?")
                        .params(error, row.id)
                        .update());
    }

    /** How many facts wait to be heard; the dead ones are left out, and those whose time has not come. */
    int waiting(CellId cell) {
        return cells.read(cell, () -> jdbc.sql("""
                        select count(*) from cell.outbox
                        where not dead and (attempts > 0 or due_at <= now())""").query(Integer.class).single());
    }

    record Row(CellId cell, UUID id, TenantId tenant, String listener, String payload, int attempts) {}
}
