package city.plaza.web.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a screen knows: whose it is and who looks at it.
 *
 * @param name of the city, or of the platform itself
 * @param nameLanguage the language the name is written in
 * @param languages those to choose from, empty where there is no choice
 * @param language the one the screen is in
 * @param signedInAs who looks at it, if they said so
 */
public record Shell(
        String name,
        Locale nameLanguage,
        @Nullable String logo,
        @Nullable String phone,
        List<Locale> languages,
        Locale language,
        @Nullable String signedInAs) {

    public Shell {
        languages = List.copyOf(languages);
    }
}
