package city.plaza.notification;

import city.plaza.notification.spi.EmailBranding;
import city.plaza.tenancy.TenantContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The e-mails of the current city, sent or not. Called inside a transaction. */
@Component
class OutboundMessages {

    private final JdbcClient jdbc;
    private final EmailBranding emailBranding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboundMessages(JdbcClient jdbc, EmailBranding emailBranding, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.emailBranding = emailBranding;
        this.events = events;
        this.clock = clock;
    }

    /** Keep an e-mail, to be sent later by {@link MessageDispatch}; one with this id that was kept before stays as it is. */
    void add(UUID id, @Nullable UUID requestId, String template, String recipient, Email email) {
        int added = jdbc.sql("""
                        insert into outbound_message (id, request_id, template, recipient, language, subject, body_text,
                                                      body_html, state, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)
                        on conflict (id) do nothing""")
                .param(id)
                .param(requestId)
                .param(template)
                .param(recipient)
                .param(email.language().toLanguageTag())
                .param(email.subject())
                .param(PlainTextEmail.of(email))
                .param(HtmlEmail.of(email, emailBranding.current()))
                .param(now())
                .update();
        if (added > 0) {
            events.publishEvent(new MessageQueued(TenantContext.current(), id));
        }
    }

    /** An e-mail that has not been sent yet. */
    Optional<Queued> queued(UUID id) {
        return jdbc.sql("""
                        select request_id, recipient, language, subject, body_text, body_html
                        from outbound_message where id = ? and state = 'QUEUED'""")
                .param(id)
                .query((rs, row) -> new Queued(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        Locale.forLanguageTag(rs.getString(3)),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6)))
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("update outbound_message set state = 'SENT', sent_at = ?, error = null where id = ?")
                .params(now(), id)
                .update();
    }

    void failed(UUID id, String reason) {
        jdbc.sql("update outbound_message set state = 'FAILED', error = ? where id = ?")
                .params(reason, id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An e-mail as it is kept until it leaves. */
    record Queued(
            @Nullable UUID requestId, String recipient, Locale language, String subject, String text, String html) {}
}
