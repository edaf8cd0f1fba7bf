package city.plaza.outbox;

import city.plaza.identity.Role;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.Cells;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how far long jobs have come. */
@Component
public class RunningJobs {

    private static final int PAGE_SIZE = 200;

    private final JdbcClient jdbc;
    private final CellTransactions transactions;
    private final Cells cells;
    private final Tenants tenants;

    RunningJobs(JdbcClient jdbc, CellTransactions transactions, Cells cells, Tenants tenants) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cells = cells;
        this.tenants = tenants;
    }

    /** The jobs of the current city, the oldest first. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public List<RunningJob> ofCity() {
        var city = tenants.current();
        return oldest(city.cell(), city.id());
    }

    /** The jobs of all cities, the oldest first; those left out whose cell does not answer. */
    @RolesAllowed(Role.Names.OPERATOR)
    public List<RunningJob> ofAllCities() {
        return cells.all().stream()
                .filter(cells::reachable)
                .flatMap(cell -> oldest(cell, null).stream())
                .sorted(Comparator.comparing(RunningJob::publishedAt))
                .limit(PAGE_SIZE)
                .toList();
    }

    private List<RunningJob> oldest(CellId cell, @Nullable TenantId city) {
        return transactions.read(
                cell,
                () -> jdbc.sql("""
                        select id, tenant, listener, created_at, done, total,
                               case when last_error is not null then due_at end as retry_at
                        from cell.outbox
                        where lane = 'LONG' and not dead and (cast(:city as text) is null or tenant = :city)
                        order by created_at limit :limit""")
                        .param("city", city == null ? null : city.value())
                        .param("limit", PAGE_SIZE)
                        .query((rs, row) -> job(rs))
                        .list());
    }

    private static RunningJob job(ResultSet rs) throws SQLException {
        return new RunningJob(
                rs.getObject("id", UUID.class),
                new TenantId(rs.getString("tenant")),
                rs.getString("listener"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getInt("done"),
                rs.getObject("total", Integer.class),
                instant(rs.getObject("retry_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
