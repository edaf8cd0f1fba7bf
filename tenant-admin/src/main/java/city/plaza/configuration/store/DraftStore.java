package city.plaza.configuration.store;

import city.plaza.configuration.Change;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the draft. */
@Component
public class DraftStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One writer at a time for each city, until its transaction ends. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 311))")
                .param("configuration " + TenantContext.current())
                .query()
                .singleRow();
    }

    public List<Row> rows() {
        return jdbc.sql("""
                        select part, key, document, changed_at, changed_by_name
                        from configuration_draft order by changed_at, part, key""")
                .query((rs, row) -> new Row(
                        rs.getString("part"),
                        rs.getString("key"),
                        rs.getString("document"),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        rs.getString("changed_by_name")))
                .list();
    }

    public Optional<Row> find(ConfigurationSection<?> section, String key) {
        return rows().stream()
                .filter(row -> row.part.equals(section.code()) && row.key.equals(key))
                .findFirst();
    }

    public void put(ConfigurationSection<?> section, String key, @Nullable String document) {
        var actor = CurrentActor.get();
        jdbc.sql("""
                        insert into configuration_draft (part, key, document, changed_at, changed_by, changed_by_name)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (part, key) do update set document = excluded.document,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                            changed_by_name = excluded.changed_by_name""")
                .param(section.code())
                .param(key)
                .param(document)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(subject(actor))
                .param(actor.displayName())
                .update();
    }

    public void forget(ConfigurationSection<?> section, String key) {
        jdbc.sql("delete from configuration_draft where part = ? and key = ?")
                .params(section.code(), key)
                .update();
    }

    public void forgetAll() {
        jdbc.sql("delete from configuration_draft").update();
    }

    public static String subject(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.subject();
            case Actor.Operator operator -> operator.subject();
            case Actor.Plaza plaza -> plaza.task();
            case Actor.Anonymous anonymous -> "";
        };
    }

    /** @param document absent if the thing is to go; for {@link Change#ORDER} the keys in their order */
    public record Row(String part, String key, @Nullable String document, Instant at, String by) {}
}
