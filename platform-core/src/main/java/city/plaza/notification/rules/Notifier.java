package city.plaza.notification.rules;

import city.plaza.notification.outbound.NewMessage;
import city.plaza.notification.outbound.OutboundMessages;
import city.plaza.notification.outbound.PreferenceStore;
import city.plaza.notification.preferences.MessageFrequency;
import city.plaza.notification.preferences.MessagePreferences;
import city.plaza.notification.spi.MessageChannel;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Queues a message for each recipient of a notification and each channel they can be reached by, as they prefer it. */
@Component
class Notifier {

    private final PreferenceStore preferences;
    private final OutboundMessages messages;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notifier(
            PreferenceStore preferences,
            OutboundMessages messages,
            Tenants tenants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.preferences = preferences;
        this.messages = messages;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void queue(Notification notification) {
        transaction.executeWithoutResult(status -> notification
                .recipients()
                .forEach(recipient -> recipient
                        .addresses()
                        .forEach((channel, address) -> queue(notification, recipient, channel, address))));
    }

    private void queue(Notification notification, Recipient recipient, MessageChannel channel, String address) {
        var preferred = notification.urgent() ? MessagePreferences.DEFAULT : preferences.of(channel, address);
        messages.add(new NewMessage(
                id(notification, recipient, channel, address),
                notification.requestId(),
                notification.template(),
                channel,
                recipient.role(),
                address,
                notification.email().apply(recipient),
                sendAfter(preferred),
                preferred.frequency() == MessageFrequency.DAILY));
    }

    private Instant sendAfter(MessagePreferences preferred) {
        return preferred.sendAfter(clock.instant(), tenants.current().zone());
    }

    /** The same however often the fact is heard, so that it is told once. */
    private static UUID id(Notification notification, Recipient recipient, MessageChannel channel, String address) {
        return UUID.nameUUIDFromBytes(String.join(
                        "\n",
                        TenantContext.current().value(),
                        notification.template(),
                        notification.cause(),
                        recipient.role().name(),
                        channel.name(),
                        address)
                .getBytes(StandardCharsets.UTF_8));
    }
}
