package city.plaza.privacy;

import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How long the current city keeps personal data, as it was last published. */
@Component
public class Retention {

    private static final String KEY = "retention";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Retention(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @RolesAllowed({Role.Names.CITY_ADMIN, Role.Names.SYSTEM})
    @Transactional(readOnly = true)
    public RetentionPolicy live() {
        return jdbc.sql("select value::text from city_setting where key = ?")
                .param(KEY)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, RetentionPolicy.class))
                .orElseGet(RetentionPolicy::usual);
    }

    @RolesAllowed({Role.Names.CITY_ADMIN, Role.Names.SYSTEM})
    @Transactional
    public void put(RetentionPolicy policy) {
        jdbc.sql("""
                        insert into city_setting (key, value) values (?, ?::jsonb)
                        on conflict (key) do update set value = excluded.value, updated_at = now()""").params(KEY, json.writeValueAsString(policy)).update();
    }
}
