package city.plaza.citytemplate;

import city.plaza.shared.LocalizedText;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What an operator is told of a template before choosing it.
 *
 * @param code the name of its folder
 * @param languages the languages all its texts are in, the main one first
 * @param services how many service types it has
 * @param departments how many departments it has
 */
public record CityTemplate(
        String code,
        LocalizedText name,
        LocalizedText summary,
        List<Locale> languages,
        String country,
        ZoneId zone,
        int services,
        int departments) {

    public CityTemplate {
        languages = List.copyOf(languages);
    }
}
