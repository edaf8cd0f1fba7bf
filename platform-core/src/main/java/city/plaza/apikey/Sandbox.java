package city.plaza.apikey;

import city.plaza.audit.AuditTrail;
import city.plaza.identity.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the current city is a sandbox: its API says so, and nobody works on what is sent there. */
@Component
public class Sandbox {

    private static final String KEY = "sandbox";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ApiKeyBook book;

    Sandbox(JdbcClient jdbc, AuditTrail trail, ApiKeyBook book) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.book = book;
    }

    @PermitAll
    @Transactional(readOnly = true)
    public boolean isOn() {
        return jdbc.sql("select value::text from city_setting where key = ?")
                .param(KEY)
                .query(String.class)
                .optional()
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /** Make the city a sandbox, or an earnest one. Nothing happens if it is that already. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void turn(boolean on) {
        boolean before = isOn();
        if (before == on) {
            return;
        }
        jdbc.sql("""
                        insert into city_setting (key, value) values (?, ?::jsonb)
                        on conflict (key) do update set value = excluded.value, updated_at = now()""").params(KEY, Boolean.toString(on)).update();
        trail.record(on ? "sandbox.on" : "sandbox.off", KEY, Boolean.toString(before), Boolean.toString(on));
        book.announce();
    }
}
