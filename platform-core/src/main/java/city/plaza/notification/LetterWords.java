package city.plaza.notification;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The wording of letters, in the languages Plaza writes. */
@Component
class LetterWords {

    static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("zh"),
            Locale.forLanguageTag("fr"),
            Locale.forLanguageTag("ar"));

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    LetterWords() {
        words.setBasename("notification-templates/messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
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

    String say(Locale language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }
}
