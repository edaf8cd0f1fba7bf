package city.plaza.shared;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Tells languages from words that only look like one. */
public final class KnownLanguage {

    private KnownLanguage() {}

    /** The language of a BCP 47 tag, if it is well formed and each part of it has a name. */
    public static Optional<Locale> of(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            boolean named = isNamed(locale.getLanguage(), locale.getDisplayLanguage(Locale.ENGLISH))
                    && (locale.getScript().isEmpty()
                            || isNamed(locale.getScript(), locale.getDisplayScript(Locale.ENGLISH)))
                    && (locale.getCountry().isEmpty()
                            || isNamed(locale.getCountry(), locale.getDisplayCountry(Locale.ENGLISH)));
            return named && locale.getVariant().isEmpty() ? Optional.of(locale) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean isNamed(String code, String name) {
        return !code.isEmpty() && !name.isEmpty() && !name.equalsIgnoreCase(code);
    }
}
