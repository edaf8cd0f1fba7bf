package city.plaza.notification.outbound;

import city.plaza.notification.spi.MessageChannel;
import city.plaza.notification.spi.MessageSender;
import city.plaza.notification.spi.MessageSender.MessageDelayed;
import city.plaza.notification.spi.MessageSender.Receipt;
import city.plaza.notification.spi.OutgoingMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The providers of each channel; the next is asked when one does not take a message. */
@Component
class MessageSenders {

    private final List<MessageSender> senders;

    MessageSenders(List<MessageSender> senders) {
        this.senders = List.copyOf(senders);
    }

    /**
     * Hand a message to the first provider that takes it.
     *
     * @throws MessageSender.MessageRefused if a provider says that the message can never be delivered
     * @throws MessageDelayed if none takes it now
     */
    Taken send(MessageChannel channel, OutgoingMessage message) {
        @Nullable MessageDelayed delayed = null;
        for (var sender : senders) {
            if (sender.channel() != channel) {
                continue;
            }
            try {
                return new Taken(sender.provider(), sender.send(message));
            } catch (MessageDelayed e) {
                if (delayed != null) {
                    e.addSuppressed(delayed);
                }
                delayed = e;
            }
        }
        if (delayed == null) {
            throw new IllegalStateException("No provider for channel " + channel);
        }
        throw delayed;
    }

    /** Who took a message, and their receipt. */
    record Taken(String provider, Receipt receipt) {}
}
