package city.plaza.notification;

import city.plaza.notification.outbound.PreferenceStore;
import city.plaza.notification.spi.MessageChannel;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataExport;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.HeldData;
import city.plaza.privacy.spi.PersonalDataHolder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To whom messages went, and what they said. That a message was sent, when and how it ended, stays. One that has not left
 * yet will not. With the messages go the preferences of whoever got them.
 */
@Component
class MessagePersonalData implements PersonalDataHolder {

    private static final String THEIRS =
            "recipient is not null and (lower(recipient) = any(:emails) or request_id = any(:requests))";
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
                + preferences.count(MessageChannel.EMAIL, person.emails());
    }

    @Override
    public void export(DataSubject person, DataExport into) {
        into.add(
                "messages",
                theirs(
                                "select (to_jsonb(m) - 'body_html')::text from outbound_message m where recipient is not null"
                                        + " and (lower(recipient) = any(:emails) and :requests is not null)"
                                        + " order by created_at",
                                person)
                        .query(String.class)
                        .list());
    }

    @Override
    public void erase(DataSubject person) {
        theirs("update outbound_message set " + EMPTIED + " where " + THEIRS, person)
                .update();
        preferences.forget(MessageChannel.EMAIL, person.emails());
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

    private JdbcClient.StatementSpec theirs(String sql, DataSubject person) {
        return jdbc.sql(sql)
                .param("emails", person.emails().toArray(String[]::new))
                .param("requests", person.requests().toArray(UUID[]::new));
    }
}
