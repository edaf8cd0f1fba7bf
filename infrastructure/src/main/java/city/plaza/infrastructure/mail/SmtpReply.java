package city.plaza.infrastructure.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** What a mail server answered, found in the depths of what the mail library throws. */
final class SmtpReply {

    /** RFC 3463: the class 5 is for good. */
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");

    private SmtpReply() {}

    /** The code by which the server refused the recipient or the message for good, such as {@code 550 5.1.1}. */
    static Optional<String> refusal(Throwable thrown) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var waiting = new ArrayDeque<Throwable>();
        waiting.add(thrown);
        while (!waiting.isEmpty()) {
            var each = waiting.remove();
            if (!seen.add(each)) {
                continue;
            }
            int code = code(each);
            if (code >= 500) {
                return Optional.of(code + enhanced(each.getMessage()));
            }
            add(waiting, each.getCause());
            if (each instanceof MessagingException messaging) {
                add(waiting, messaging.getNextException());
            }
            if (each instanceof MailSendException failed) {
                Collections.addAll(waiting, failed.getMessageExceptions());
            }
        }
        return Optional.empty();
    }

    private static void add(ArrayDeque<Throwable> waiting, @Nullable Throwable next) {
        if (next != null) {
            waiting.add(next);
        }
    }

    /** Only what concerns the recipient or the message: a refused login or sender is for the operator to mend. */
    private static int code(Throwable thrown) {
        return switch (thrown) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send
            when "DATA".equals(send.getCommand()) || ".".equals(send.getCommand()) -> send.getReturnCode();
            default -> 0;
        };
    }

    private static String enhanced(@Nullable String message) {
        var found = message == null ? null : ENHANCED.matcher(message);
        return found != null && found.find() ? " " + found.group() : "";
    }
}
