package city.plaza.configuration;

import java.util.List;
import java.util.Locale;

/**
 * What a city says of itself before anything else.
 *
 * @param languages the languages its texts are to be in, the main one first
 */
public record CityBasics(List<Locale> languages) {

    public CityBasics {
        languages = List.copyOf(languages);
    }
}
