package city.plaza.notification;

import city.plaza.notification.spi.EmailBranding;
import city.plaza.notification.spi.MessageSender;
import city.plaza.notification.spi.OutgoingMessage;
import city.plaza.outbox.FactListener;
import city.plaza.request.EmailLinks;
import city.plaza.request.RequestCorrespondence;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the e-mails that were written.
 *
 * <p>An e-mail may leave twice, if the process dies between sending and noting it; both carry the same id.
 */
@Component
class MessageDispatch implements FactListener<MessageQueued> {

    private static final Logger log = LoggerFactory.getLogger(MessageDispatch.class);
    /** Why an e-mail was not sent that nobody refused. */
    private static final String UNSUBSCRIBED = "stopped by its reader";

    private final OutboundMessages messages;
    private final RequestCorrespondence correspondence;
    private final Tenants tenants;
    private final CityUrls urls;
    private final EmailBranding emailBranding;
    private final MessageSender sender;
    private final TransactionTemplate transaction;

    MessageDispatch(
            OutboundMessages messages,
            RequestCorrespondence correspondence,
            Tenants tenants,
            CityUrls urls,
            EmailBranding emailBranding,
            MessageSender sender,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.correspondence = correspondence;
        this.tenants = tenants;
        this.urls = urls;
        this.emailBranding = emailBranding;
        this.sender = sender;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "message-dispatch";
    }

    @Override
    public Class<MessageQueued> fact() {
        return MessageQueued.class;
    }

    /** Mail servers are not asked inside a transaction. */
    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public void on(MessageQueued fact) {
        var outgoing = transaction.<Optional<OutgoingMessage>>execute(status ->
                messages.queued(fact.messageId()).flatMap(queued -> ifStillSubscribed(fact.messageId(), queued)));
        if (outgoing == null || outgoing.isEmpty()) {
            return;
        }
        try {
            sender.send(outgoing.get());
            transaction.executeWithoutResult(status -> messages.sent(fact.messageId()));
        } catch (MessageSender.MessageRefused refused) {
            log.info("Message {} refused for good: {}", fact.messageId(), refused.reason());
            transaction.executeWithoutResult(status -> messages.failed(fact.messageId(), refused.reason()));
        }
    }

    private Optional<OutgoingMessage> ifStillSubscribed(UUID id, OutboundMessages.Queued queued) {
        var outgoing = outgoing(id, queued);
        if (outgoing.isEmpty()) {
            messages.failed(id, UNSUBSCRIBED);
        }
        return outgoing;
    }

    /** The e-mail with its links whole; empty if its reader has stopped e-mails since it was written. */
    private Optional<OutgoingMessage> outgoing(UUID id, OutboundMessages.Queued queued) {
        return queued.requestId() == null
                ? Optional.of(outgoing(id, queued, queued.text(), queued.html(), null))
                : correspondence
                        .keys(queued.requestId())
                        .map(keys -> outgoing(
                                id,
                                queued,
                                whole(queued.text(), keys),
                                whole(queued.html(), keys),
                                URI.create(EmailComposer.stop(urls, tenants.current(), keys.number(), keys.stop()))));
    }

    private OutgoingMessage outgoing(
            UUID id, OutboundMessages.Queued queued, String text, String html, @Nullable URI stop) {
        var city = tenants.current();
        return new OutgoingMessage(
                id,
                city.id(),
                Objects.requireNonNullElse(emailBranding.current().sender(), city.name()),
                queued.recipient(),
                queued.language(),
                queued.subject(),
                text,
                html,
                stop);
    }

    private static String whole(String written, EmailLinks keys) {
        return written.replace(Email.SECRET, keys.follow()).replace(Email.STOP, keys.stop());
    }
}
