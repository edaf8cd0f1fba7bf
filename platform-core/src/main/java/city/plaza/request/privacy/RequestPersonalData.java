package city.plaza.request.privacy;

import static city.plaza.privacy.spi.FreeText.found;
import static city.plaza.privacy.spi.FreeText.foundInJson;
import static city.plaza.privacy.spi.FreeText.removed;
import static city.plaza.privacy.spi.FreeText.removedFromJson;

import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.FreeText;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.IdRange;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reported a request, who worked on it, and what was written in it.
 *
 * <p>A request outlives the person behind it: its contact goes, and with it every mention of them; what, where and when
 * stay, as do all figures.
 */
@Component
class RequestPersonalData implements PersonalDataHolder {

    private static final String OWN = "id = any(:own)";
    private static final String ELSEWHERE = "not (id = any(:own))";
    private static final String RANGE = "id > :after and id <= :until and " + ELSEWHERE;
    private static final IdRange NONE = new IdRange(new UUID(0, 0), new UUID(0, 0));
    private static final String TABLE = "service_request";

    private final JdbcClient jdbc;
    private final ExpiredRequestData expired;

    RequestPersonalData(JdbcClient jdbc, ExpiredRequestData expired) {
        this.jdbc = jdbc;
        this.expired = expired;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(
                HeldData.table("request_contact", RetentionKind.CONTACTS, "subject", "name", "email", "phone"),
                HeldData.table(
                        "service_request",
                        RetentionKind.TEXTS,
                        "description",
                        "answers",
                        "assignee_subject",
                        "assignee_name",
                        "submission_key",
                        "submission_hash"),
                HeldData.table("request_step", RetentionKind.STAFF_NAMES, "actor_name", "text"));
    }

    @Override
    public DataSubject recognize(DataSubject person) {
        var names = new ArrayList<String>();
        var aliases = new ArrayList<String>();
        var requests = new ArrayList<UUID>();
        jdbc.sql("""
                        select request_id, name, email, phone from request_contact
                        where lower(email) = any(:emails) or subject = any(:accounts)
                           or regexp_replace(phone, '[^0-9]', '', 'g') = any(:phones)""")
                .param("emails", person.emails().toArray(String[]::new))
                .param("accounts", person.accounts().toArray(String[]::new))
                .param("phones", person.phones().toArray(String[]::new))
                .query((rs, row) -> {
                    requests.add(rs.getObject("request_id", UUID.class));
                    Optional.ofNullable(rs.getString("name")).ifPresent(names::add);
                    Optional.ofNullable(rs.getString("email")).ifPresent(aliases::add);
                    Optional.ofNullable(rs.getString("phone")).ifPresent(aliases::add);
                    return row;
                })
                .list();
        return person.andRequests(requests).alsoKnownAs(names, aliases);
    }

    @Override
    public int count(DataSubject person) {
        return jdbc.sql("select count(*) from request_contact where request_id = any(?)")
                        .param(ids(person))
                        .query(Integer.class)
                        .single()
                + mentions(person, OWN, NONE)
                + elsewhere(person)
                + jdbc.sql("select count(*) from service_request where assignee_subject = any(?)")
                        .param(person.accounts().toArray(String[]::new))
                        .query(Integer.class)
                        .single();
    }

    @Override
    public boolean mentions(DataSubject person, DataSubject kept) {
        return words(
                        jdbc.sql("select exists (select from service_request r where r.id = any(:kept) and " + ELSEWHERE
                                + " and (assignee_subject = any(:accounts) or " + found("description") + " or "
                                + foundInJson("answers") + " or exists (select from request_step"
                                + " where request_id = r.id and " + found("text") + ")))"),
                        person,
                        ELSEWHERE)
                .param("kept", ids(kept))
                .param("accounts", person.accounts().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private int elsewhere(DataSubject person) {
        int mentions = 0;
        for (var range = IdRange.first(jdbc, TABLE);
                range.isPresent();
                range = range.get().next(jdbc, TABLE)) {
            mentions += mentions(person, RANGE, range.get());
        }
        return mentions;
    }

    private int mentions(DataSubject person, String where, IdRange range) {
        return words(
                        jdbc.sql("select (select count(*) from service_request where " + where + " and ("
                                + found("description") + " or " + foundInJson("answers") + ")) + (select count(*)"
                                + " from request_step where " + where.replace("id", "request_id") + " and "
                                + found("text") + ")"),
                        person,
                        where)
                .param("after", range.after())
                .param("until", range.until())
                .query(Integer.class)
                .single();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add("contacts", own("select to_jsonb(c)::text from request_contact c where request_id = any(?)", person));
        into.add("requests", own("""
                        select (to_jsonb(r) - 'assignee_subject' - 'assignee_name' - 'submission_hash' - 'version')::text
                        from service_request r where id = any(?) order by requested_at""", person));
        into.add("steps", own("""
                        select (to_jsonb(s) - 'actor_name' - 'sequence' - 'reason')::text from request_step s
                        where request_id = any(?) and (visibility = 'PUBLIC' or actor_kind = 'RESIDENT')
                        order by at, sequence""", person));
    }

    @Override
    public void erase(DataSubject person) {
        var end = erase(person, null);
        while (end.isPresent()) {
            end = erase(person, end.get());
        }
    }

    /** What is theirs first, then their mentions in all other requests. */
    @Override
    public Optional<String> erase(DataSubject person, @Nullable String after) {
        if (after == null) {
            eraseOwn(person);
            return Optional.of(NONE.until().toString());
        }
        var range = IdRange.after(jdbc, TABLE, UUID.fromString(after));
        range.ifPresent(each -> redact(person, RANGE, each));
        return range.map(each -> each.until().toString());
    }

    private void eraseOwn(DataSubject person) {
        redact(person, OWN, NONE);
        jdbc.sql("delete from request_contact where request_id = any(?)")
                .param(ids(person))
                .update();
        jdbc.sql("update service_request set submission_key = null, submission_hash = null where id = any(?)")
                .param(ids(person))
                .update();
        jdbc.sql("""
                        update service_request set assignee_name = null, assignee_subject = null
                        where assignee_subject = any(?)""").param(person.accounts().toArray(String[]::new)).update();
    }

    private void redact(DataSubject person, String where, IdRange range) {
        words(
                        jdbc.sql("update service_request set description = " + removed("description") + ", answers = "
                                + removedFromJson("answers") + " where " + where + " and ("
                                + found("description") + " or " + foundInJson("answers") + ")"),
                        person,
                        where)
                .param("after", range.after())
                .param("until", range.until())
                .update();
        words(
                        jdbc.sql("update request_step set text = " + removed("text") + " where "
                                + where.replace("id", "request_id") + " and " + found("text")),
                        person,
                        where)
                .param("after", range.after())
                .param("until", range.until())
                .update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec sql, DataSubject person, String where) {
        var text = new FreeText(person);
        boolean own = where.equals(OWN);
        return sql.param("own", ids(person))
                .param("words", own ? text.inTheirOwn() : text.anywhere())
                .param("parts", own ? text.namePartsInTheirOwn() : FreeText.NEVER);
    }

    private List<String> own(String sql, DataSubject person) {
        return jdbc.sql(sql).param(ids(person)).query(String.class).list();
    }

    private static UUID[] ids(DataSubject person) {
        return person.requests().toArray(UUID[]::new);
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        return expired.erase(kind, before.atOffset(ZoneOffset.UTC), ids(except), most);
    }

    /** Whoever tells a reporter something looks their contact up: nothing is written to them once it is gone. */
    @Override
    public boolean feedsOthers() {
        return true;
    }

    @Override
    public Optional<UUID> request(String number) {
        return jdbc.sql("select id from service_request where number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }
}
