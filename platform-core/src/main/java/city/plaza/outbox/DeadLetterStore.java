package city.plaza.outbox;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox that were given up. */
@Component
class DeadLetterStore {

    private static final String SELECT = """
            select id, tenant, listener, created_at, coalesce(dead_at, due_at) as dead_at, failures,
                   coalesce(last_error, '') as last_error
            from cell.outbox where dead""";

    private final JdbcClient jdbc;
    private final CellTransactions transactions;
    private final Cells cells;
    private final Tenants tenants;
    private final OutboxStore outbox;

    DeadLetterStore(JdbcClient jdbc, CellTransactions transactions, Cells cells, Tenants tenants, OutboxStore outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cells = cells;
        this.tenants = tenants;
        this.outbox = outbox;
    }

    /** The latest of a city. */
    List<DeadLetter> latest(TenantId city, int limit) {
        return latest(tenants.get(city).cell(), city, limit);
    }

    /** The latest of all cities. */
    List<DeadLetter> latest(int limit) {
        return cells.all().stream()
                .filter(cells::reachable)
                .flatMap(cell -> latest(cell, null, limit).stream())
                .sorted(Comparator.comparing(DeadLetter::deadAt).reversed())
                .limit(limit)
                .toList();
    }

    private List<DeadLetter> latest(CellId cell, @Nullable TenantId city, int limit) {
        return transactions.read(
                cell,
                () -> jdbc.sql(
                                SELECT
                                        + " and (cast(:city as text) is null or tenant = :city) order by dead_at desc limit :limit")
                        .param("city", city == null ? null : city.value())
                        .param("limit", limit)
                        .query((rs, row) -> letter(rs))
                        .list());
    }

    /** What a fact says, as it was published. */
    Optional<String> payload(TenantId city, UUID id) {
        return transactions.read(
                tenants.get(city).cell(),
                () -> jdbc.sql("select payload::text from cell.outbox where tenant = ? and id = ? and dead")
                        .params(city.value(), id)
                        .query(String.class)
                        .optional());
    }

    Optional<DeadLetter> find(TenantId city, UUID id) {
        return transactions.read(
                tenants.get(city).cell(),
                () -> jdbc.sql(SELECT + " and tenant = ? and id = ?")
                        .params(city.value(), id)
                        .query((rs, row) -> letter(rs))
                        .optional());
    }

    /** How many there are of each city of a cell that has any. */
    Map<TenantId, Integer> counts(CellId cell) {
        var counts = new LinkedHashMap<TenantId, Integer>();
        transactions
                .read(
                        cell,
                        () -> jdbc.sql("select tenant, count(*) as letters from cell.outbox where dead group by tenant")
                                .query((rs, row) ->
                                        Map.entry(new TenantId(rs.getString("tenant")), rs.getInt("letters")))
                                .list())
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** How many a city has. */
    int count(TenantId city) {
        return counts(tenants.get(city).cell()).getOrDefault(city, 0);
    }

    /** @return whether it was still there */
    boolean retry(TenantId city, UUID id) {
        return change("""
                update cell.outbox
                set dead = false, dead_at = null, due_at = now(), failures = 0, last_error = null
                where id = ? and tenant = ? and dead""", city, id);
    }

    /** @return whether it was still there */
    boolean discard(TenantId city, UUID id) {
        return change("delete from cell.outbox where id = ? and tenant = ? and dead", city, id);
    }

    private boolean change(String sql, TenantId city, UUID id) {
        outbox.becomeCell();
        return jdbc.sql(sql).params(id, city.value()).update() == 1;
    }

    private static DeadLetter letter(ResultSet rs) throws SQLException {
        return new DeadLetter(
                rs.getObject("id", UUID.class),
                new TenantId(rs.getString("tenant")),
                rs.getString("listener"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("dead_at", OffsetDateTime.class).toInstant(),
                rs.getInt("failures"),
                rs.getString("last_error"));
    }
}
