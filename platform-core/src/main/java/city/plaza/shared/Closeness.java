package city.plaza.shared;

import java.util.Locale;
import java.util.Set;

/** How close an offered language comes to a wanted one: by tag, then by script, then by language. */
enum Closeness {
    NONE,
    LANGUAGE,
    SCRIPT,
    SIBLING,
    GENERAL,
    PARENT,
    EQUAL;

    static Closeness of(Locale wanted, Locale offered) {
        if (!wanted.getLanguage().equals(offered.getLanguage())
                || wanted.getLanguage().isEmpty()) {
            return NONE;
        }
        if (wanted.equals(offered)) {
            return EQUAL;
        }
        if (!Scripts.areSame(wanted, offered)) {
            return LANGUAGE;
        }
        if (offered.getCountry().isEmpty()) {
            return GENERAL;
        }
        var parent = Regions.parent(wanted);
        if (!parent.isEmpty() && parent.equals(offered.getCountry())) {
            return PARENT;
        }
        return !parent.isEmpty() && parent.equals(Regions.parent(offered)) ? SIBLING : SCRIPT;
    }

    /** Regions whose form of a language goes by another region's, as in the parent locales of CLDR. */
    private static final class Regions {

        private static final Set<String> LATIN_AMERICA = Set.of(
                "419", "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
                "PR", "PY", "SV", "US", "UY", "VE");

        private static final Set<String> AMERICAN_ENGLISH =
                Set.of("AS", "GU", "MH", "MP", "PH", "PR", "UM", "US", "VI");

        static String parent(Locale locale) {
            var country = locale.getCountry();
            if (country.isEmpty()) {
                return "";
            }
            return switch (locale.getLanguage()) {
                case "es" -> LATIN_AMERICA.contains(country) ? "419" : "ES";
                case "pt" -> country.equals("BR") ? "BR" : "PT";
                case "en" -> AMERICAN_ENGLISH.contains(country) ? "US" : "GB";
                default -> "";
            };
        }
    }
}
