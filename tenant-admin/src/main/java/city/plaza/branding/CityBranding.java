package city.plaza.branding;

import city.plaza.identity.Role;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.CityChanges;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How the current city looks, remembered in memory per city. */
@Component
public class CityBranding {

    private static final String KEY = "brand";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CityChanges changes;
    private final TransactionTemplate reading;
    private final CityCache<Branding> cache;

    CityBranding(
            JdbcClient jdbc,
            JsonMapper json,
            CityChanges changes,
            PlatformTransactionManager transactions,
            CityCaches caches) {
        this.jdbc = jdbc;
        this.json = json;
        this.changes = changes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.create();
    }

    @PermitAll
    public Branding current() {
        return cache.get(before -> Objects.requireNonNull(reading.execute(status -> read())));
    }

    /** How the current city looks by its own records, whatever is remembered. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Branding live() {
        return read();
    }

    /** Give the current city another look, at once. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(Branding branding) {
        jdbc.sql("""
                        insert into city_setting (key, value) values (?, ?::jsonb)
                        on conflict (key) do update set value = excluded.value, updated_at = now()""").params(KEY, json.writeValueAsString(branding)).update();
        changes.announce();
    }

    private Branding read() {
        return jdbc.sql("select value::text from city_setting where key = ?")
                .param(KEY)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Branding.class))
                .orElseGet(Branding::plain);
    }
}
