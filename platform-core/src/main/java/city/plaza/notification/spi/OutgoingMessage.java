package city.plaza.notification.spi;

import city.plaza.tenancy.TenantId;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole e-mail, ready to leave.
 *
 * @param id the same at every attempt, so that whoever receives it twice can tell
 * @param sender the name the city sends under, as it stands beside the sender's address
 * @param recipient an e-mail address
 * @param text the e-mail as plain text
 * @param html the same e-mail as an HTML document
 * @param stop where one request without cookies stops e-mails like this; absent where none can be stopped
 */
public record OutgoingMessage(
        UUID id,
        TenantId tenant,
        String sender,
        String recipient,
        Locale language,
        String subject,
        String text,
        String html,
        @Nullable URI stop) {}
