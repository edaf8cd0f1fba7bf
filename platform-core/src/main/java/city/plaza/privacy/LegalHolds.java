package city.plaza.privacy;

import city.plaza.identity.Role;
import city.plaza.identity.spi.ActRecord;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.FreeText;
import city.plaza.shared.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Orders of the current city that keep a request's or a person's data, whoever asks and whatever time has passed. */
@Component
public class LegalHolds {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Holders holders;
    private final ActRecord record;
    private final Clock clock;
    private final TransactionTemplate transactions;

    LegalHolds(
            JdbcClient jdbc,
            JsonMapper json,
            Holders holders,
            ActRecord record,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.holders = holders;
        this.record = record;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Those in force first, then the newest. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<LegalHold> all() {
        return jdbc.sql("""
                        select id, request_number, person::text, reason, placed_by_name, placed_at, lifted_by_name, lifted_at
                        from legal_hold order by lifted_at is not null, placed_at desc limit 200""").query((rs, row) -> hold(rs)).list();
    }

    /**
     * Keep everything about a request.
     *
     * @throws InvalidInput if there is no such request, or no reason
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public void placeOnRequest(String number, String reason) {
        var why = required(reason);
        var request = holders.request(number.strip())
                .orElseThrow(() -> new InvalidInput("request", "error.privacy.no-request", number.strip()));
        transactions.executeWithoutResult(status -> add(request, number.strip(), null, why));
    }

    /**
     * Keep everything about a person.
     *
     * @throws InvalidInput if there is no reason
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public void placeOnPerson(PersonQuery query, String reason) {
        var why = required(reason);
        var person = new HeldPerson(query.text(), holders.recognize(query.subject()));
        transactions.executeWithoutResult(status -> add(null, null, person, why));
    }

    /** Let go of what was kept; then the hold itself, and its reason, no longer say whom it was about. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void lift(UUID id) {
        var words = new FreeText(inForce().stream()
                .filter(each -> each.hold.id().equals(id))
                .map(each -> holders.recognizeInDatabase(each.subject))
                .reduce(DataSubject.nobody(), DataSubject::and));
        var lifted = jdbc.sql("""
                        update legal_hold set lifted_by = :by, lifted_by_name = :byName, lifted_at = :now, person = null,
                               reason = %s
                        where id = :id and lifted_at is null""".formatted(FreeText.removed("reason")))
                .param("by", Acting.subject())
                .param("byName", Acting.name())
                .param("now", now())
                .param("words", words.inTheirOwn())
                .param("parts", words.namePartsInTheirOwn())
                .param("id", id)
                .update();
        if (lifted > 0) {
            record.record("privacy.hold-lifted", "legal-holds/" + id, null, null);
        }
    }

    /**
     * Everybody and everything that is kept, as one, with what held people reported since the hold was placed. Called
     * inside a transaction.
     */
    DataSubject kept() {
        return holders.recognizeInDatabase(
                inForce().stream().map(Kept::subject).reduce(DataSubject.nobody(), DataSubject::and));
    }

    /**
     * The holds in force that keep this person's data, or others' data that mentions them. Called inside a transaction.
     */
    List<LegalHold> on(DataSubject person) {
        return inForce().stream()
                .filter(each -> {
                    var kept = holders.recognizeInDatabase(each.subject);
                    return keeps(kept, person) || holders.mentions(person, kept);
                })
                .map(Kept::hold)
                .toList();
    }

    private List<Kept> inForce() {
        return jdbc.sql("""
                        select id, request_number, person::text, reason, placed_by_name, placed_at, lifted_by_name,
                               lifted_at, request_id
                        from legal_hold where lifted_at is null order by placed_at""")
                .query((rs, row) ->
                        new Kept(hold(rs), subject(rs.getObject("request_id", UUID.class), rs.getString("person"))))
                .list();
    }

    private static boolean keeps(DataSubject kept, DataSubject person) {
        return kept.requests().stream().anyMatch(person.requests()::contains)
                || kept.emails().stream().anyMatch(person.emails()::contains)
                || kept.phones().stream().anyMatch(person.phones()::contains)
                || kept.accounts().stream().anyMatch(person.accounts()::contains);
    }

    private void add(@Nullable UUID request, @Nullable String number, @Nullable HeldPerson person, String reason) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into legal_hold (id, request_id, request_number, person, reason, placed_by,
                                                placed_by_name, placed_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .param(id)
                .param(request)
                .param(number)
                .param(person == null ? null : json.writeValueAsString(person))
                .param(reason)
                .param(Acting.subject())
                .param(Acting.name())
                .param(now())
                .update();
        record.record("privacy.hold-placed", "legal-holds/" + id, null, null);
    }

    private DataSubject subject(@Nullable UUID request, @Nullable String person) {
        var subject = person == null
                ? DataSubject.nobody()
                : json.readValue(person, HeldPerson.class).subject();
        return request == null ? subject : subject.andRequests(List.of(request));
    }

    private LegalHold hold(ResultSet rs) throws SQLException {
        var person = rs.getString("person");
        return new LegalHold(
                rs.getObject("id", UUID.class),
                rs.getString("request_number"),
                person == null ? null : json.readValue(person, HeldPerson.class).query(),
                rs.getString("reason"),
                rs.getString("placed_by_name"),
                instant(rs, "placed_at"),
                rs.getString("lifted_by_name"),
                rs.getObject("lifted_at") == null ? null : instant(rs, "lifted_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String required(String reason) {
        return Acting.reason(reason);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** @param subject whose data, or which request, it keeps, as they were known when it was placed */
    private record Kept(LegalHold hold, DataSubject subject) {}

    /** @param query as they were looked for */
    private record HeldPerson(String query, DataSubject subject) {}
}
