package city.plaza.notification.rules;

import city.plaza.notification.email.Email;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is told because of one fact, and to whom.
 *
 * @param cause identifies the fact: the same cause is told to the same recipient once, however often it is heard
 * @param template the name of its texts, such as {@code resolved.FIXED}
 * @param requestId the request it is about; its reporter may stop e-mails about it
 * @param urgent whether it is sent at once, whatever the recipient prefers
 * @param email what a recipient reads
 */
record Notification(
        String cause,
        String template,
        @Nullable UUID requestId,
        boolean urgent,
        List<Recipient> recipients,
        Function<Recipient, Email> email) {}
