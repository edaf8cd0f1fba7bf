package city.plaza.infrastructure.keycloak;

import city.plaza.shared.Languages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages Keycloak's sign-in pages are written in, by its own list and by Plaza's theme. */
final class KeycloakLanguages {

    static final List<Locale> ALL = Stream.of(
                    "ar", "az", "ca", "cs", "da", "de", "el", "en", "es", "eu", "fa", "fi", "fil", "fr", "hr", "hu",
                    "hy", "id", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv", "nl", "no", "pl", "pt", "pt-BR", "ro",
                    "ru", "sk", "sl", "sv", "th", "tr", "uk", "vi", "zh-Hans", "zh-Hant")
            .map(Locale::forLanguageTag)
            .toList();

    private KeycloakLanguages() {}

    /** The tag by which Keycloak knows a language; its pages are in English for one it does not know. */
    static String tag(Locale language) {
        return Languages.closest(List.of(language), ALL)
                .map(Locale::toLanguageTag)
                .orElseGet(language::getLanguage);
    }
}
