package city.plaza.notification.outbound;

import city.plaza.notification.email.Email;
import city.plaza.notification.email.RenderedEmail;
import city.plaza.notification.spi.MessageChannel;
import city.plaza.notification.spi.MessageSender.Receipt;
import city.plaza.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The messages of the current city, sent or not. Called inside a transaction. */
@Component
public class OutboundMessages {

    private static final String COLUMNS =
            "id, request_id, channel, recipient, language, digest, content, subject, body_text, body_html";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboundMessages(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Keep a message, to be sent by {@link MessageDispatch}; one with this id that was kept before stays as it is. */
    public void add(NewMessage message) {
        int added = jdbc.sql("""
                        insert into outbound_message (id, request_id, template, channel, recipient_role, recipient,
                                                      language, content, state, created_at, send_after, digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'QUEUED', ?, ?, ?)
                        on conflict (id) do nothing""")
                .param(message.id())
                .param(message.requestId())
                .param(message.template())
                .param(message.channel().name())
                .param(message.role().name())
                .param(message.address())
                .param(message.email().language().toLanguageTag())
                .param(json.writeValueAsString(message.email()))
                .param(at(clock.instant()))
                .param(at(message.sendAfter()))
                .param(message.digest())
                .update();
        if (added > 0) {
            events.publishEvent(
                    new MessageQueued(TenantContext.current(), message.id(), notBefore(message.sendAfter())));
        }
    }

    private @Nullable Instant notBefore(Instant sendAfter) {
        return sendAfter.isAfter(clock.instant()) ? sendAfter : null;
    }

    /**
     * The messages to be sent as one now, this one first: itself, or, if it belongs to a digest, all of the same recipient
     * whose time has come. They stay together at each further attempt, even if this one has been stopped since. Counts
     * the attempt.
     *
     * @return empty if nothing is left to be sent, or it is sent with another
     */
    List<Queued> toSend(UUID id) {
        lockDigest(id);
        var first = jdbc.sql("""
                        update outbound_message set attempts = attempts + 1
                        where id = ? and sent_with is null
                          and (state = 'QUEUED' or exists (
                                select 1 from outbound_message member where member.sent_with = ? and member.state = 'QUEUED'))
                        returning\s""" + COLUMNS)
                .params(id, id)
                .query((rs, row) -> queued(rs))
                .optional();
        if (first.isEmpty()) {
            return List.of();
        }
        return first.get().digest() ? digest(first.get()) : List.of(first.get());
    }

    /** Two workers at once would each take a part of a digest: the second waits here, and finds its message taken. */
    private void lockDigest(UUID id) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(current_schema() || channel || recipient, 0))
                        from outbound_message where id = ? and digest""").param(id).query().listOfRows();
    }

    private List<Queued> digest(Queued first) {
        jdbc.sql("""
                        update outbound_message set sent_with = ?
                        where channel = ? and recipient = ? and digest and state = 'QUEUED' and sent_with is null
                          and send_after <= greatest(?, (select send_after from outbound_message where id = ?))
                          and id <> ?""")
                .param(first.id())
                .param(first.channel().name())
                .param(first.recipient())
                .param(at(clock.instant()))
                // Its time has come, by whichever clock.
                .param(first.id())
                .param(first.id())
                .update();
        return jdbc.sql("select " + COLUMNS + " from outbound_message"
                        + " where state = 'QUEUED' and (id = ? or sent_with = ?) order by id <> ?, created_at")
                .params(first.id(), first.id(), first.id())
                .query((rs, row) -> queued(rs))
                .list();
    }

    private Queued queued(ResultSet rs) throws SQLException {
        var content = rs.getString("content");
        return new Queued(
                rs.getObject("id", UUID.class),
                rs.getObject("request_id", UUID.class),
                MessageChannel.valueOf(rs.getString("channel")),
                rs.getString("recipient"),
                Locale.forLanguageTag(rs.getString("language")),
                rs.getBoolean("digest"),
                content == null ? null : json.readValue(content, Email.class),
                content == null
                        ? new RenderedEmail(
                                rs.getString("subject"), rs.getString("body_text"), rs.getString("body_html"))
                        : null);
    }

    /** Note that a message was handed over, and those that were sent with it. */
    void sent(UUID id, String provider, Receipt receipt) {
        jdbc.sql("""
                        update outbound_message set state = 'SENT', sent_at = ?, provider = ?, receipt = ?, error = null
                        where state = 'QUEUED' and (id = ? or sent_with = ?)""")
                .params(at(clock.instant()), provider, receipt.reference(), id, id)
                .update();
    }

    /** Note that a message is not sent, since its recipient has stopped e-mails about its request. */
    void stopped(UUID id) {
        jdbc.sql("update outbound_message set state = 'FAILED', error = 'stopped by its reader' where id = ?")
                .param(id)
                .update();
    }

    /** Note that a message will never be sent, and those that were to be sent with it. */
    void failed(UUID id, String reason) {
        jdbc.sql(
                        "update outbound_message set state = 'FAILED', error = ? where state = 'QUEUED' and (id = ? or sent_with = ?)")
                .params(reason, id, id)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /**
     * A message as it is kept until it leaves.
     *
     * @param digest whether it is sent together with others
     * @param email what it says; absent for messages queued by the release before, which kept them rendered
     * @param rendered the message as that release wrote it
     */
    record Queued(
            UUID id,
            @Nullable UUID requestId,
            MessageChannel channel,
            String recipient,
            Locale language,
            boolean digest,
            @Nullable Email email,
            @Nullable RenderedEmail rendered) {}
}
