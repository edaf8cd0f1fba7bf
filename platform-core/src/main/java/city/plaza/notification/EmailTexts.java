package city.plaza.notification;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The wording of e-mails, in the languages Plaza writes. */
@Component
class EmailTexts {

    static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("zh"),
            Locale.forLanguageTag("fr"),
            Locale.forLanguageTag("ar"));

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    EmailTexts() {
        messages.setBasename("notification-templates/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    /** The language to write in: the reader's, else the city's main one, else English. */
    static Locale language(Locale reader, Locale city) {
        for (var wanted : List.of(reader, city)) {
            for (var language : LANGUAGES) {
                if (language.getLanguage().equals(wanted.getLanguage())) {
                    return language;
                }
            }
        }
        return Locale.ENGLISH;
    }

    String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
