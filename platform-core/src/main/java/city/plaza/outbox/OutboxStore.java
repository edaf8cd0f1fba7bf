package city.plaza.outbox;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the outbox as a worker handles them.
 *
 * <p>A claim has an id. Whoever changes a row by an earlier claim changes nothing: the lease was lost meanwhile.
 */
@Component
class OutboxStore {

    private static final String CELL_ROLE = "plaza_cell";
    /** What is due, in order; index outbox_due_in_order. */
    private static final String IN_ORDER = """
            with due as (
                select id from cell.outbox
                where lane = :lane and due_at <= now() and not dead
                order by due_at limit :most for update skip locked)""";

    /**
     * What is due, by turns: of each city so much the later as more of its facts are running or stand before. Cities are
     * found by skipping along index outbox_due_by_city. More are looked at than asked for, since other nodes take some.
     */
    private static final String BY_TURNS = """
            with recursive city (tenant) as (
                select min(tenant) from cell.outbox where lane = :lane and not dead
                union all
                select (select min(o.tenant) from cell.outbox o
                        where o.lane = :lane and not o.dead and o.tenant > city.tenant)
                from city where city.tenant is not null),
            running as (
                select tenant, count(*) as places from unnest(cast(:running as text[])) r (tenant) group by tenant),
            next as (
                select waiting.id, coalesce(running.places, 0) + waiting.place as place, waiting.due_at
                from city
                left join running on running.tenant = city.tenant
                cross join lateral (
                    select o.id, o.due_at, row_number() over (order by o.due_at) as place
                    from (select id, due_at from cell.outbox
                          where lane = :lane and tenant = city.tenant and due_at <= now() and not dead
                          order by due_at limit :most) o) waiting
                where city.tenant is not null
                order by 2, 3 limit 4 * :most),
            due as (
                select o.id from cell.outbox o join next on next.id = o.id
                where o.due_at <= now() and not o.dead
                order by next.place, next.due_at limit :most for update of o skip locked)""";

    private static final String LEASE = """
             update cell.outbox o
            set due_at = now() + make_interval(secs => :lease), attempts = attempts + 1, claim = gen_random_uuid()
            from due where o.id = due.id
            returning o.id, o.claim, o.tenant, o.listener, o.payload::text, o.total, o.position""";

    private final JdbcClient jdbc;
    private final CellTransactions cells;

    OutboxStore(JdbcClient jdbc, CellTransactions cells) {
        this.jdbc = jdbc;
        this.cells = cells;
    }

    /**
     * Lease facts of a lane that are due. A worker that dies gives them back when the lease lapses.
     *
     * @param running the city of each fact that this node is busy with
     */
    List<Row> claim(CellId cell, Lane lane, int most, Duration lease, Collection<TenantId> running) {
        return cells.write(
                cell,
                () -> jdbc.sql((moreAreDue(lane, most) ? BY_TURNS : IN_ORDER) + LEASE)
                        .param("lane", lane.name())
                        .param("most", most)
                        .param("lease", seconds(lease))
                        .param("running", running.stream().map(TenantId::value).toArray(String[]::new))
                        .query((rs, row) -> new Row(
                                cell,
                                rs.getObject("id", UUID.class),
                                rs.getObject("claim", UUID.class),
                                new TenantId(rs.getString("tenant")),
                                lane,
                                rs.getString("listener"),
                                rs.getString("payload"),
                                rs.getObject("total", Integer.class),
                                rs.getString("position")))
                        .list());
    }

    /** Where all that is due can be claimed, nobody has to wait for anybody's turn. */
    private boolean moreAreDue(Lane lane, int most) {
        return jdbc.sql("""
                        select count(*) > :most from (
                            select 1 from cell.outbox where lane = :lane and due_at <= now() and not dead
                            limit :most + 1) waiting""")
                .param("lane", lane.name())
                .param("most", most)
                .query(Boolean.class)
                .single();
    }

    /** Keep what is still being worked on. A row that is just being completed is passed by. */
    void renew(CellId cell, Collection<Row> rows, Duration lease) {
        cells.run(
                cell,
                () -> jdbc.sql("""
                        with held as (
                            select o.id
                            from unnest(cast(:ids as uuid[]), cast(:claims as uuid[])) held (id, claim)
                            join cell.outbox o on o.id = held.id and o.claim = held.claim
                            for update of o skip locked)
                        update cell.outbox o set due_at = now() + make_interval(secs => :lease)
                        from held where o.id = held.id""")
                        .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                        .param("claims", rows.stream().map(Row::claim).toArray(UUID[]::new))
                        .param("lease", seconds(lease))
                        .update());
    }

    /**
     * Delete a row inside the city's own transaction, as its last statement: the role changes for the rest of it.
     *
     * @return whether the claim still held; if not, another worker has the fact and this transaction must roll back
     */
    boolean completeInCityTransaction(Row row) {
        becomeCell();
        return jdbc.sql("delete from cell.outbox where id = ? and claim = ?")
                        .params(row.id(), row.claim())
                        .update()
                == 1;
    }

    /** Let the current transaction reach the outbox, and its city no more. */
    void becomeCell() {
        jdbc.sql("select set_config('role', ?, true)")
                .param(CELL_ROLE)
                .query(String.class)
                .single();
    }

    /** Delete a row whose work is done, whoever holds it. */
    void complete(Row row) {
        cells.run(
                row.cell(),
                () -> jdbc.sql("delete from cell.outbox where id = ?")
                        .param(row.id())
                        .update());
    }

    /** Leave a row to the lane its listener is in; an earlier release may have written another. */
    void move(Row row, Lane lane) {
        update(row, "lane = ?, due_at = now(), claim = null", lane.name());
    }

    void retry(Row row, Duration pause, String error) {
        update(
                row,
                "due_at = now() + make_interval(secs => ?), failures = failures + 1, last_error = ?, claim = null",
                seconds(pause),
                error);
    }

    void deadLetter(Row row, String error) {
        update(row, "dead = true, dead_at = now(), failures = failures + 1, last_error = ?, claim = null", error);
    }

    /** How often it failed before, since it last made progress; empty if the lease was lost. */
    Optional<Integer> failures(Row row) {
        return cells.read(
                row.cell(),
                () -> jdbc.sql("select failures from cell.outbox where id = ? and claim = ?")
                        .params(row.id(), row.claim())
                        .query(Integer.class)
                        .optional());
    }

    /** Remember how much there is to do. */
    void begin(Row row, int total) {
        update(row, "total = ?", total);
    }

    /**
     * Remember how far a job came, and keep the lease.
     *
     * @return whether the claim still held
     */
    boolean progress(Row row, LongJob.Chunk chunk, Duration lease) {
        return update(
                row,
                "position = ?, done = done + ?, failures = 0, last_error = null,"
                        + " due_at = now() + make_interval(secs => ?)",
                chunk.end(),
                chunk.size(),
                seconds(lease));
    }

    /** Let others have their turn before the job goes on. */
    void handBack(Row row) {
        update(row, "due_at = now(), claim = null");
    }

    private boolean update(Row row, String assignments, @Nullable Object... values) {
        return cells.write(
                row.cell(),
                () -> jdbc.sql("update cell.outbox set " + assignments + " where id = ? and claim = ?")
                                .params(values)
                                .param(row.id())
                                .param(row.claim())
                                .update()
                        == 1);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /**
     * A fact for one listener, as it was claimed.
     *
     * @param claim the id of the claim
     * @param total how many pieces a job has; absent before it began
     * @param position where a job's last chunk ended; absent before
     */
    record Row(
            CellId cell,
            UUID id,
            UUID claim,
            TenantId tenant,
            Lane lane,
            String listener,
            String payload,
            @Nullable Integer total,
            @Nullable String position) {}
}
