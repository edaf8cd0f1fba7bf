package city.plaza.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text a city has written, but not in one of its languages; readers of it see the text in another.
 *
 * @param part the part it is in
 * @param key which of the part's things it is in
 * @param field where in it the text stands, such as {@code name}
 */
public record MissingText(ConfigurationSection<?> part, String key, String field, Locale language) {

    static List<MissingText> in(CityConfiguration city) {
        var missing = new ArrayList<MissingText>();
        ConfigurationSection.all().forEach(section -> collect(city, section, missing));
        return List.copyOf(missing);
    }

    private static <T> void collect(
            CityConfiguration city, ConfigurationSection<T> section, List<MissingText> missing) {
        for (var thing : city.all(section)) {
            LocalizedTexts.in(thing).forEach((field, text) -> {
                for (var language : city.languages()) {
                    if (!text.isEmpty() && text.exactly(language).isEmpty()) {
                        missing.add(new MissingText(section, section.keyOf(thing), field, language));
                    }
                }
            });
        }
    }
}
