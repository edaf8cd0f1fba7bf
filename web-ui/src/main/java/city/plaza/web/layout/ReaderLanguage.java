package city.plaza.web.layout;

import city.plaza.tenancy.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language a page is written in: as the address asks, else as chosen before, else as the browser prefers. */
public final class ReaderLanguage {

    /** The parameter that asks for a language. */
    public static final String PARAMETER = "lang";

    /** Remembers the choice; holds a language tag and nothing about the reader. */
    public static final String COOKIE = "plaza-lang";

    /** The languages Plaza's own words exist in; in others the city's words are still shown. */
    private static final Set<String> TRANSLATED = Set.of("en", "es", "zh", "fr", "ar");

    private static final int MAX_TAG_LENGTH = 35;

    private ReaderLanguage() {}

    /** One of the city's languages. */
    public static Locale of(City city, @Nullable String asked, @Nullable String chosen, List<Locale> preferred) {
        var wanted = new ArrayList<Locale>();
        for (var tag : new String[] {asked, chosen}) {
            if (tag != null && tag.length() <= MAX_TAG_LENGTH) {
                wanted.add(Locale.forLanguageTag(tag));
            }
        }
        wanted.addAll(preferred);
        return city.closestLanguage(wanted);
    }

    /** Whether an address asks for a language this city offers. */
    public static boolean offers(City city, String tag) {
        return tag.length() <= MAX_TAG_LENGTH
                && city.languages().stream()
                        .anyMatch(each -> each.getLanguage()
                                .equals(Locale.forLanguageTag(tag).getLanguage()));
    }

    /** The language Plaza's own words come in for such a reader. */
    public static Locale ofWords(Locale reader) {
        return TRANSLATED.contains(reader.getLanguage()) ? reader : Locale.ENGLISH;
    }
}
