package city.plaza.notification;

import static city.plaza.privacy.spi.FreeText.found;
import static city.plaza.privacy.spi.FreeText.foundInJson;
import static city.plaza.privacy.spi.FreeText.removed;
import static city.plaza.privacy.spi.FreeText.removedFromJson;

import city.plaza.notification.outbound.PreferenceStore;
import city.plaza.notification.spi.MessageChannel;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.FreeText;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.IdRange;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To whom messages went, and what they said. That a message was sent, when and how it ended, stays. One that has not left
 * yet will not; one to somebody else leaves without those who are erased. With the messages go the preferences of whoever
 * got them.
 */
@Component
class MessagePersonalData implements PersonalDataHolder {

    private static final String ADDRESSED =
            "(lower(recipient) = any(:emails) or coalesce(request_id = any(:requests), false))";
    private static final String THEIRS = "recipient is not null and " + ADDRESSED;
    private static final String MENTIONING = "recipient is not null and not " + ADDRESSED + " and (" + found("subject")
            + " or " + found("body_text") + " or " + found("body_html") + " or " + foundInJson("content") + ")";
    private static final String RANGE = "id > :after and id <= :until and ";
    private static final String TABLE = "outbound_message";
    private static final String RECEIVED = "recipient is not null and (lower(recipient) = any(:emails)"
            + " or recipient_role = 'REPORTER' and request_id = any(:requests))";
    private static final String EMPTIED = """
            recipient = null, subject = null, content = null, body_text = null, body_html = null,
            error = case when state = 'QUEUED' then 'erased' else error end,
            state = case when state = 'QUEUED' then 'FAILED' else state end""";

    private final JdbcClient jdbc;
    private final PreferenceStore preferences;

    MessagePersonalData(JdbcClient jdbc, PreferenceStore preferences) {
        this.jdbc = jdbc;
        this.preferences = preferences;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<HeldData> holds() {
        return List.of(
                HeldData.table(
                        "outbound_message",
                        RetentionKind.MESSAGES,
                        "recipient",
                        "subject",
                        "content",
                        "body_text",
                        "body_html"),
                HeldData.table("message_preference", null, "address_hash"));
    }

    @Override
    public int count(DataSubject person) {
        return theirs("select count(*) from outbound_message where " + THEIRS, person)
                        .query(Integer.class)
                        .single()
                + mentions(person)
                + preferences.count(MessageChannel.EMAIL, person.emails());
    }

    private int mentions(DataSubject person) {
        int mentions = 0;
        for (var range = IdRange.first(jdbc, TABLE);
                range.isPresent();
                range = range.get().next(jdbc, TABLE)) {
            mentions += mentioning("select count(*) from outbound_message where " + RANGE + MENTIONING, person)
                    .param("after", range.get().after())
                    .param("until", range.get().until())
                    .query(Integer.class)
                    .single();
        }
        return mentions;
    }

    @Override
    public boolean mentions(DataSubject person, DataSubject kept) {
        return mentioning(
                        "select exists (select from outbound_message where " + MENTIONING
                                + " and (lower(recipient) = any(:keptEmails) or request_id = any(:keptRequests)))",
                        person)
                .param("keptEmails", kept.emails().toArray(String[]::new))
                .param("keptRequests", kept.requests().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add(
                "messages",
                theirs(
                                "select (to_jsonb(m) - 'body_html')::text from outbound_message m where " + RECEIVED
                                        + " order by created_at",
                                person)
                        .query(String.class)
                        .list());
    }

    @Override
    public void erase(DataSubject person) {
        var end = erase(person, null);
        while (end.isPresent()) {
            end = erase(person, end.get());
        }
    }

    /** What is theirs first, then their mentions in all other messages. */
    @Override
    public Optional<String> erase(DataSubject person, @Nullable String after) {
        if (after == null) {
            eraseOwn(person);
            return Optional.of(new UUID(0, 0).toString());
        }
        var range = IdRange.after(jdbc, TABLE, UUID.fromString(after));
        range.ifPresent(each -> redact(person, each));
        return range.map(each -> each.until().toString());
    }

    private void eraseOwn(DataSubject person) {
        theirs("update outbound_message set " + EMPTIED + " where " + THEIRS, person)
                .update();
        preferences.forget(MessageChannel.EMAIL, person.emails());
    }

    private void redact(DataSubject person, IdRange range) {
        mentioning(
                        "update outbound_message set subject = " + removed("subject") + ", content = "
                                + removedFromJson("content") + ", body_text = " + removed("body_text")
                                + ", body_html = " + removed("body_html") + " where " + RANGE + MENTIONING,
                        person)
                .param("after", range.after())
                .param("until", range.until())
                .update();
    }

    @Override
    public int eraseExpired(RetentionKind kind, Instant before, DataSubject except, int most) {
        return theirs("update outbound_message set " + EMPTIED + " " + """
                         where id in (
                            select id from outbound_message
                            where recipient is not null and created_at < :before
                              and not (lower(recipient) = any(:emails))
                              and not coalesce(request_id = any(:requests), false)
                            order by created_at limit :most)""", except)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec mentioning(String sql, DataSubject person) {
        return theirs(sql, person)
                .param("words", new FreeText(person).anywhere())
                .param("parts", FreeText.NEVER);
    }

    private JdbcClient.StatementSpec theirs(String sql, DataSubject person) {
        return jdbc.sql(sql)
                .param("emails", person.emails().toArray(String[]::new))
                .param("requests", person.requests().toArray(UUID[]::new));
    }
}
