package city.plaza.web.operator;

import java.text.Normalizer;
import java.util.Locale;

/** Proposes a city's short name from its long one. */
final class SlugProposal {

    private static final int MAX_LENGTH = 40;

    private SlugProposal() {}

    /** Letters without accents and digits, joined by hyphens; empty where the name has none, as in Chinese. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^(the )?(city|town|village) of ", "")
                .replaceAll("['’.]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var cut = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
        return cut.replaceAll("-+$", "");
    }
}
