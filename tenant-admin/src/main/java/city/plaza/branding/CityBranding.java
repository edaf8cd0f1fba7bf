package city.plaza.branding;

import city.plaza.identity.Role;
import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
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
    /** A node that did not make a change sees it after this long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();

    CityBranding(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    @PermitAll
    public Branding current() {
        var tenant = TenantContext.current();
        var known = remembered.get(tenant);
        if (known == null || !clock.instant().isBefore(known.until)) {
            var read = Objects.requireNonNull(reading.execute(status -> read()));
            known = new Remembered(read, clock.instant().plus(FRESH));
            remembered.put(tenant, known);
        }
        return known.branding;
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
        remembered.remove(TenantContext.current());
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.remove(changed.tenant());
    }

    private Branding read() {
        return jdbc.sql("select value::text from city_setting where key = ?")
                .param(KEY)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Branding.class))
                .orElseGet(Branding::plain);
    }

    private record Remembered(Branding branding, Instant until) {}
}
