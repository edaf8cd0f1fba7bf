package city.plaza.notification.spi;

import city.plaza.tenancy.TenantId;
import java.util.Locale;
import java.util.UUID;

/**
 * A whole letter, ready to leave.
 *
 * @param id the same at every attempt, so that whoever receives it twice can tell
 * @param sender the city's name, as it stands beside the sender's address
 * @param recipient an e-mail address
 * @param text the letter as plain text
 * @param html the same letter as an HTML document
 */
public record OutgoingMessage(
        UUID id,
        TenantId tenant,
        String sender,
        String recipient,
        Locale language,
        String subject,
        String text,
        String html) {}
