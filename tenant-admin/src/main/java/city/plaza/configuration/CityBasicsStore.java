package city.plaza.configuration;

import city.plaza.identity.Role;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The current city's basics; until it has written its own, those it was registered with. */
@Component
public class CityBasicsStore {

    private static final String KEY = "basics";

    private final JdbcClient jdbc;
    private final Tenants tenants;

    CityBasicsStore(JdbcClient jdbc, Tenants tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @PermitAll
    @Transactional(readOnly = true)
    public CityBasics live() {
        return jdbc.sql("select value::text from city_setting where key = ?")
                .param(KEY)
                .query(String.class)
                .optional()
                .map(stored -> ConfigurationJson.read(CityBasics.class, stored))
                .orElseGet(() -> new CityBasics(tenants.current().languages()));
    }

    @RolesAllowed(Role.Names.CITY_ADMIN)
    public void put(CityBasics basics) {
        jdbc.sql("""
                        insert into city_setting (key, value) values (?, ?::jsonb)
                        on conflict (key) do update set value = excluded.value, updated_at = now()""").params(KEY, ConfigurationJson.write(basics)).update();
    }
}
