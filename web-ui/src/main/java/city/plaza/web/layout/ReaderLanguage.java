package city.plaza.web.layout;

import city.plaza.shared.Languages;
import city.plaza.tenancy.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language a page is written in: as the address asks, else as chosen before, else as the browser prefers. */
public final class ReaderLanguage {

    /** The parameter that asks for a language. */
    public static final String PARAMETER = "lang";

    /** Remembers the choice; holds a language tag and nothing about the reader. */
    public static final String COOKIE = "plaza-lang";

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
                && Languages.closest(List.of(Locale.forLanguageTag(tag)), city.languages())
                        .isPresent();
    }
}
