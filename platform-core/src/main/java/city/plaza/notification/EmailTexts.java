package city.plaza.notification;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The wording of e-mails, in the languages Plaza writes. */
@Component
class EmailTexts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    EmailTexts() {
        messages.setBasename("notification-templates/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
