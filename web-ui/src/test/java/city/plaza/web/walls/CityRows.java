package city.plaza.web.walls;

import static org.awaitility.Awaitility.await;

import city.plaza.infrastructure.testing.TestMail;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a city holds, so that it can be told whether anything changed. */
record CityRows(JdbcClient jdbc, PlatformTransactionManager transactions) {

    private static final String TABLES = "select tablename from pg_tables where schemaname = current_schema()"
            + " and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')";
    private static final String SUM =
            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from ";

    /** How many rows each table has, and a sum over what is in them, once nothing is on its way any more. */
    Map<String, String> of(City city) {
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting(city) == 0);
        return TenantContext.callAs(
                city.id(),
                () -> reading(() -> {
                    var all = new TreeMap<String, String>();
                    for (var table : jdbc.sql(TABLES).query(String.class).list()) {
                        all.put(
                                table,
                                jdbc.sql(SUM + table + " t").query(String.class).single());
                    }
                    return all;
                }));
    }

    private int waiting(City city) {
        return TenantContext.<Integer, RuntimeException>callInCell(
                CellId.MAIN,
                () -> reading(() -> jdbc.sql(TestMail.UNHEARD + " and tenant = ?")
                        .param(city.id().value())
                        .query(Integer.class)
                        .single()));
    }

    private <T> T reading(Supplier<T> query) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> query.get()));
    }
}
