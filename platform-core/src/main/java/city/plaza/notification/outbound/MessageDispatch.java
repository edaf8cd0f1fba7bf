package city.plaza.notification.outbound;

import city.plaza.notification.outbound.OutboundMessages.Queued;
import city.plaza.notification.spi.MessageSender.MessageRefused;
import city.plaza.notification.spi.OutgoingMessage;
import city.plaza.outbox.FactListener;
import city.plaza.outbox.Lane;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the messages that are queued, those of a digest as one.
 *
 * <p>A message may leave twice, if the process dies between sending and noting it; both carry the same id.
 */
@Component
class MessageDispatch implements FactListener<MessageQueued> {

    private static final Logger log = LoggerFactory.getLogger(MessageDispatch.class);

    private final OutboundMessages messages;
    private final MessageWriter writer;
    private final MessageSenders senders;
    private final TransactionTemplate transaction;

    MessageDispatch(
            OutboundMessages messages,
            MessageWriter writer,
            MessageSenders senders,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.writer = writer;
        this.senders = senders;
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

    /** Providers are not asked inside a transaction. */
    @Override
    public Lane lane() {
        return Lane.MAIL;
    }

    @Override
    public void on(MessageQueued fact) {
        var id = fact.messageId();
        var outgoing = transaction.<Optional<Addressed>>execute(status -> {
            var queued = messages.toSend(id);
            return queued.isEmpty()
                    ? Optional.empty()
                    : writer.write(id, queued).map(message -> new Addressed(queued.getFirst(), message));
        });
        if (outgoing == null || outgoing.isEmpty()) {
            return;
        }
        try {
            var taken = senders.send(
                    outgoing.get().first().channel(), outgoing.get().message());
            transaction.executeWithoutResult(status -> messages.sent(id, taken.provider(), taken.receipt()));
        } catch (MessageRefused refused) {
            log.info("Message {} refused for good: {}", id, refused.reason());
            transaction.executeWithoutResult(status -> messages.failed(id, refused.reason()));
        }
    }

    @Override
    public void discarded(MessageQueued fact) {
        messages.failed(fact.messageId(), "given up by a person");
    }

    private record Addressed(Queued first, OutgoingMessage message) {}
}
