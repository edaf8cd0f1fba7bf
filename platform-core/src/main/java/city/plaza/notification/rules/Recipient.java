package city.plaza.notification.rules;

import city.plaza.notification.outbound.RecipientRole;
import city.plaza.notification.spi.MessageChannel;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody who is told.
 *
 * @param addresses where this person can be reached, by channel
 * @param language the language to write in, if Plaza writes it
 */
record Recipient(RecipientRole role, Map<MessageChannel, String> addresses, Locale language) {

    Recipient {
        addresses = Map.copyOf(addresses);
    }

    static Recipient byEmail(RecipientRole role, String email, Locale language) {
        return new Recipient(role, Map.of(MessageChannel.EMAIL, email), language);
    }

    /** No addresses. */
    @Override
    public String toString() {
        return "Recipient[" + role + " by " + addresses.keySet() + "]";
    }
}
