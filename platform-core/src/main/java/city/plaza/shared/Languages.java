package city.plaza.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one list of languages: which exist, which way they are written, which of them Plaza itself is written in, and
 * which of those on offer a reader gets.
 */
public final class Languages {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private static final Pattern SCRIPT = Pattern.compile("[A-Za-z]{4}");

    /** Languages Plaza's own screens are written in: {@code vaadin-i18n/translations_*.properties}. */
    private static final List<String> SCREENS = List.of("en", "es", "zh", "fr", "ar");

    /** Languages Plaza's own e-mails are written in: {@code notification-templates/messages_*.properties}. */
    private static final List<String> EMAILS = List.of("en", "es", "zh", "fr", "ar");

    /** Languages of many cities' people that have no code of two letters, or more than one written form. */
    private static final List<String> FURTHER = List.of(
            "ckb", "en-GB", "en-US", "es-419", "fil", "fr-CA", "haw", "hmn", "pt-BR", "pt-PT", "yue", "zh-Hans",
            "zh-Hant");

    private static final List<Language> ALL = Stream.concat(Arrays.stream(Locale.getISOLanguages()), FURTHER.stream())
            .flatMap(tag -> known(tag).stream())
            .distinct()
            .map(Language::of)
            .toList();

    private static final List<Locale> SCREEN_LANGUAGES =
            SCREENS.stream().map(Locale::forLanguageTag).toList();

    private static final List<Locale> EMAIL_LANGUAGES =
            EMAILS.stream().map(Locale::forLanguageTag).toList();

    private Languages() {}

    /** Every language that can be chosen from a list; others can be named by their tag. */
    public static List<Language> all() {
        return ALL;
    }

    /** The language of a BCP 47 tag, if it is well formed and each part of it has a name. */
    public static Optional<Locale> known(String tag) {
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

    /**
     * The language to serve a reader in.
     *
     * @param wanted what the reader asks for, the dearest first; the first that is offered in any form decides
     * @param offered in the order in which equally close ones are taken
     */
    public static Optional<Locale> closest(List<Locale> wanted, Collection<Locale> offered) {
        for (var asked : wanted) {
            var language = withScript(asked);
            Locale best = null;
            var closest = Closeness.NONE;
            for (var each : offered) {
                var closeness = Closeness.of(language, each);
                if (closeness.compareTo(closest) > 0) {
                    closest = closeness;
                    best = each;
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    /** Web servers read the script of {@code Accept-Language: zh-Hant} as a variant. */
    private static Locale withScript(Locale locale) {
        return locale.getScript().isEmpty()
                        && SCRIPT.matcher(locale.getVariant()).matches()
                ? new Locale.Builder()
                        .setLanguage(locale.getLanguage())
                        .setRegion(locale.getCountry())
                        .setScript(locale.getVariant())
                        .build()
                : locale;
    }

    /** Whether text in {@code written} is text in {@code language}: the same tag, or a wider one in the same script. */
    public static boolean covers(Locale written, Locale language) {
        return Closeness.of(language, written).compareTo(Closeness.SIBLING) > 0;
    }

    /** Whether a reader of one reads the other without a change: the same language in the same script. */
    public static boolean areAlike(Locale one, Locale other) {
        return Closeness.of(one, other).compareTo(Closeness.LANGUAGE) > 0;
    }

    /** Whether both are forms of one language, in whatever script. */
    public static boolean areRelated(Locale one, Locale other) {
        return Closeness.of(one, other) != Closeness.NONE;
    }

    public static boolean isRightToLeft(Locale language) {
        return Scripts.RIGHT_TO_LEFT.contains(Scripts.of(language));
    }

    /** {@code rtl} or {@code ltr}, as HTML says it. */
    public static String direction(Locale language) {
        return isRightToLeft(language) ? "rtl" : "ltr";
    }

    /**
     * A number, an address or a name to be put into a sentence of a language, so that neither turns the other round; for
     * sentences in which no markup says so. Unchanged where the sentence runs from left to right.
     */
    public static String isolated(String text, Locale sentence) {
        return isRightToLeft(sentence) && !text.isEmpty() ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    /** What its own readers call it. */
    public static String ownName(Locale language) {
        return language.getDisplayName(language);
    }

    /** The language Plaza's own screen texts come in for such a reader: the reader's form of it where there is one. */
    public static Locale ofScreens(Locale reader) {
        return closest(List.of(reader), SCREEN_LANGUAGES)
                .map(found -> areAlike(reader, found) ? reader : found)
                .orElse(Locale.ENGLISH);
    }

    public static boolean hasScreenTexts(Locale language) {
        return SCREEN_LANGUAGES.stream().anyMatch(each -> areAlike(language, each));
    }

    public static boolean hasEmailTexts(Locale language) {
        return EMAIL_LANGUAGES.stream().anyMatch(each -> areAlike(language, each));
    }

    /** The language to write an e-mail in: the reader's, else the city's main one, else English. */
    public static Locale ofEmails(Locale reader, Locale city) {
        return closest(List.of(reader, city), EMAIL_LANGUAGES).orElse(Locale.ENGLISH);
    }

    /**
     * A language of the list.
     *
     * @param direction {@code rtl} or {@code ltr}
     * @param ownName what its own readers call it
     * @param screenTexts whether Plaza's screens are written in it
     * @param emailTexts whether Plaza's e-mails are written in it
     */
    public record Language(Locale locale, String direction, String ownName, boolean screenTexts, boolean emailTexts) {

        static Language of(Locale locale) {
            return new Language(
                    locale,
                    Languages.direction(locale),
                    Languages.ownName(locale),
                    SCREENS.contains(locale.toLanguageTag()),
                    EMAILS.contains(locale.toLanguageTag()));
        }

        public String tag() {
            return locale.toLanguageTag();
        }
    }
}
