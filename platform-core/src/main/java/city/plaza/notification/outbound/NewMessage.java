package city.plaza.notification.outbound;

import city.plaza.notification.email.Email;
import city.plaza.notification.spi.MessageChannel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param sendAfter the first moment at which it may be sent
 * @param digest whether it is sent together with others of the same recipient
 */
public record NewMessage(
        UUID id,
        @Nullable UUID requestId,
        String template,
        MessageChannel channel,
        RecipientRole role,
        String address,
        Email email,
        Instant sendAfter,
        boolean digest) {}
