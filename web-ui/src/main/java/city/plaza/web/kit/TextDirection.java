package city.plaza.web.kit;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
public final class TextDirection {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    private TextDirection() {}

    public static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** {@code rtl} or {@code ltr}, as HTML says it. */
    public static String of(Locale language) {
        return isRightToLeft(language) ? "rtl" : "ltr";
    }
}
