package city.plaza.notification.email;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The wording of e-mails, in the languages Plaza writes. */
public class EmailTexts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public EmailTexts() {
        messages.setBasename("notification-templates/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    public String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
