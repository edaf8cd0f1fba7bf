package city.plaza.web.layout;

import city.plaza.branding.FooterLink;
import city.plaza.shared.LocalizedText;
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
 * @param header a line the city put below its name
 * @param footer what the city says at the foot of residents' screens
 * @param links where it leads from there
 * @param signedInAs who looks at it, if they said so
 */
public record Shell(
        String name,
        Locale nameLanguage,
        @Nullable String logo,
        @Nullable String phone,
        List<Locale> languages,
        Locale language,
        LocalizedText header,
        LocalizedText footer,
        List<FooterLink> links,
        @Nullable String signedInAs) {

    public Shell {
        languages = List.copyOf(languages);
        links = List.copyOf(links);
    }
}
