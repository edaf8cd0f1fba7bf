package city.plaza.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notices and emergency of the current city as they are kept. Called inside a transaction. */
@Component
class NoticeStore {

    private static final String EMERGENCY = "emergency";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Notice> all() {
        return jdbc
                .sql("select content::text from notice order by starts_at desc, id")
                .query(String.class)
                .list()
                .stream()
                .map(stored -> json.readValue(stored, Notice.class))
                .toList();
    }

    /** Those that are shown, or will be. */
    List<Notice> notOver(Instant now) {
        return jdbc
                .sql("select content::text from notice where ends_at is null or ends_at > ?")
                .param(utc(now))
                .query(String.class)
                .list()
                .stream()
                .map(stored -> json.readValue(stored, Notice.class))
                .toList();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("select content::text from notice where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Notice.class));
    }

    void put(Notice notice) {
        jdbc.sql("""
                        insert into notice (id, content, starts_at, ends_at) values (?, ?::json, ?, ?)
                        on conflict (id) do update
                        set content = excluded.content, starts_at = excluded.starts_at, ends_at = excluded.ends_at""")
                .param(notice.id())
                .param(json.writeValueAsString(notice))
                .param(utc(notice.from()))
                .param(utc(notice.until()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from notice where id = ?").param(id).update();
    }

    Optional<Emergency> emergency() {
        return jdbc.sql("select value::text from city_setting where key = ?")
                .param(EMERGENCY)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Emergency.class));
    }

    void put(Emergency emergency) {
        jdbc.sql("""
                        insert into city_setting (key, value) values (?, ?::jsonb)
                        on conflict (key) do update set value = excluded.value, updated_at = now()""").params(EMERGENCY, json.writeValueAsString(emergency)).update();
    }

    void removeEmergency() {
        jdbc.sql("delete from city_setting where key = ?").param(EMERGENCY).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
