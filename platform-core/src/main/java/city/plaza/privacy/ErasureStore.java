package city.plaza.privacy;

import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.FreeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of erasures. Called inside a transaction. */
@Component
class ErasureStore {

    private static final String CERTIFICATE =
            "select id, state, reason, requested_by_name, requested_at, found::text, finished_at from erasure";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ErasureStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param reason is kept without what identifies the person */
    UUID add(DataSubject person, String reason) {
        var id = UUID.randomUUID();
        var words = new FreeText(person);
        jdbc.sql("""
                        insert into erasure (id, person, reason, requested_by, requested_by_name, requested_at, state)
                        values (:id, :person::jsonb, %s, :by, :byName, :now, 'RUNNING')""".formatted(FreeText.removed("cast(:reason as text)")))
                .param("id", id)
                .param("person", json.writeValueAsString(person))
                .param("reason", reason)
                .param("words", words.inTheirOwn())
                .param("parts", words.namePartsInTheirOwn())
                .param("by", Acting.subject())
                .param("byName", Acting.name())
                .param("now", now())
                .update();
        return id;
    }

    /** An erasure that is not done, locked for whoever works on it. */
    Optional<Running> running(UUID id) {
        return jdbc.sql("""
                        select person::text, found::text, erased from erasure
                        where id = ? and state = 'RUNNING' for update""")
                .param(id)
                .query((rs, row) -> new Running(
                        json.readValue(rs.getString("person"), DataSubject.class),
                        counts(rs.getString("found")),
                        Set.of((String[]) rs.getArray("erased").getArray())))
                .optional();
    }

    void found(UUID id, Map<String, Integer> records) {
        jdbc.sql("update erasure set found = ?::jsonb where id = ?")
                .params(json.writeValueAsString(records), id)
                .update();
    }

    void erased(UUID id, String holder) {
        jdbc.sql("update erasure set erased = array_append(erased, ?) where id = ? and not (? = any(erased))")
                .params(holder, id, holder)
                .update();
    }

    /** Close it and forget whom it was about. */
    void finish(UUID id, ErasureCertificate.State state) {
        jdbc.sql("update erasure set state = ?, person = null, finished_at = ? where id = ?")
                .params(state.name(), now(), id)
                .update();
    }

    List<ErasureCertificate> newest(int most) {
        return jdbc.sql(CERTIFICATE + " order by requested_at desc limit ?")
                .param(most)
                .query((rs, row) -> certificate(rs))
                .list();
    }

    Optional<ErasureCertificate> find(UUID id) {
        return jdbc.sql(CERTIFICATE + " where id = ?")
                .param(id)
                .query((rs, row) -> certificate(rs))
                .optional();
    }

    private ErasureCertificate certificate(ResultSet rs) throws SQLException {
        return new ErasureCertificate(
                rs.getObject("id", UUID.class),
                ErasureCertificate.State.valueOf(rs.getString("state")),
                rs.getString("reason"),
                rs.getString("requested_by_name"),
                instant(rs, "requested_at").orElseThrow(),
                counts(rs.getString("found")),
                instant(rs, "finished_at").orElse(null));
    }

    private Map<String, Integer> counts(String stored) {
        return json.readValue(stored, new TypeReference<Map<String, Integer>>() {});
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * An erasure that is going on.
     *
     * @param found how many records each holder had; empty before they were counted
     * @param erased the holders that are done
     */
    record Running(DataSubject person, Map<String, Integer> found, Set<String> erased) {}
}
