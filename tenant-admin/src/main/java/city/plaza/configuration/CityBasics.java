package city.plaza.configuration;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.Languages;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a city says of itself before anything else.
 *
 * @param languages the languages its texts are to be in, the main one first
 */
public record CityBasics(List<Locale> languages) {

    public static final int MAX_LANGUAGES = 30;

    public CityBasics {
        languages = List.copyOf(languages);
    }

    /** What has to be mended before it can be used; that there is a language at all is asked of the whole city. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(languages.size() <= MAX_LANGUAGES, "languages", "error.city.too-many", MAX_LANGUAGES);
        var seen = new HashSet<String>();
        for (var language : languages) {
            var tag = language.toLanguageTag();
            problems.require(Languages.known(tag).isPresent(), "languages", "error.city.language-unknown", tag);
            problems.require(seen.add(tag), "languages", "error.city.language-twice", tag);
        }
        return problems.problems();
    }
}
