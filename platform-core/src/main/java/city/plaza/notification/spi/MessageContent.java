package city.plaza.notification.spi;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a message says, in the form of its channel. */
public sealed interface MessageContent {

    /**
     * An e-mail.
     *
     * @param sender the name the city sends under, as it stands beside the sender's address
     * @param text the e-mail as plain text
     * @param html the same e-mail as an HTML document
     * @param unsubscribe where one request without cookies stops e-mails like this; absent where none can be stopped
     */
    record Email(
            String sender,
            String subject,
            String text,
            String html,
            @Nullable URI unsubscribe) implements MessageContent {}
}
