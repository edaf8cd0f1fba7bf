package city.plaza.notification;

import city.plaza.notification.spi.MessageSender;
import city.plaza.notification.spi.OutgoingMessage;
import city.plaza.outbox.FactListener;
import city.plaza.request.RequestCorrespondence;
import city.plaza.tenancy.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the letters that were written.
 *
 * <p>A letter may leave twice, if the process dies between sending and noting it; both carry the same id.
 */
@Component
class MessageDispatch implements FactListener<MessageQueued> {

    private static final Logger log = LoggerFactory.getLogger(MessageDispatch.class);

    private final OutboundMessages messages;
    private final RequestCorrespondence correspondence;
    private final Tenants tenants;
    private final MessageSender sender;
    private final TransactionTemplate transaction;

    MessageDispatch(
            OutboundMessages messages,
            RequestCorrespondence correspondence,
            Tenants tenants,
            MessageSender sender,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.correspondence = correspondence;
        this.tenants = tenants;
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
        var queued =
                transaction.<Optional<OutboundMessages.Queued>>execute(status -> messages.queued(fact.messageId()));
        if (queued == null || queued.isEmpty()) {
            return;
        }
        try {
            sender.send(outgoing(fact.messageId(), queued.get()));
            transaction.executeWithoutResult(status -> messages.sent(fact.messageId()));
        } catch (MessageSender.MessageRefused refused) {
            log.info("Message {} refused for good: {}", fact.messageId(), refused.reason());
            transaction.executeWithoutResult(status -> messages.failed(fact.messageId(), refused.reason()));
        }
    }

    private OutgoingMessage outgoing(UUID id, OutboundMessages.Queued queued) {
        var city = tenants.current();
        var secret = queued.requestId() == null ? "" : correspondence.secretOf(queued.requestId());
        return new OutgoingMessage(
                id,
                city.id(),
                city.name(),
                queued.recipient(),
                queued.language(),
                queued.subject(),
                queued.text().replace(Letter.SECRET, secret),
                queued.html().replace(Letter.SECRET, secret));
    }
}
