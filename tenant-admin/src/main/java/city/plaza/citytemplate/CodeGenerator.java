package city.plaza.citytemplate;

import java.text.Normalizer;
import java.util.Locale;

/** Generates codes from the names other systems use. */
final class CodeGenerator {

    private CodeGenerator() {}

    /** Small letters, digits and hyphens. */
    static String slug(String name, int longest) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.substring(0, Math.min(longest, plain.length())).replaceAll("-$", "");
        return cut.length() < 2 ? "x-" + cut : cut;
    }

    /** Letters, digits, hyphens, underscores and dots, as service types and attributes have them. */
    static String code(String foreign) {
        var allowed = foreign.strip().replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return allowed.isEmpty() ? "x" : allowed.substring(0, Math.min(60, allowed.length()));
    }
}
