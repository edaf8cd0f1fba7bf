package city.plaza.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The script a language is written in where its tag does not say, as the likely subtags of CLDR have it. */
final class Scripts {

    static final Set<String> RIGHT_TO_LEFT =
            Set.of("Adlm", "Arab", "Avst", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    /** Of languages written from right to left, or in several scripts, in each region that differs. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("ae", "Avst"),
            Map.entry("ar", "Arab"),
            Map.entry("arc", "Syrc"),
            Map.entry("az", "Latn"),
            Map.entry("az-IQ", "Arab"),
            Map.entry("az-IR", "Arab"),
            Map.entry("bs", "Latn"),
            Map.entry("ckb", "Arab"),
            Map.entry("dv", "Thaa"),
            Map.entry("fa", "Arab"),
            Map.entry("ha", "Latn"),
            Map.entry("he", "Hebr"),
            Map.entry("iw", "Hebr"),
            Map.entry("ji", "Hebr"),
            Map.entry("kk", "Cyrl"),
            Map.entry("kk-AF", "Arab"),
            Map.entry("kk-CN", "Arab"),
            Map.entry("kk-IR", "Arab"),
            Map.entry("ks", "Arab"),
            Map.entry("ku", "Latn"),
            Map.entry("ku-IQ", "Arab"),
            Map.entry("ku-IR", "Arab"),
            Map.entry("ku-LB", "Arab"),
            Map.entry("ky", "Cyrl"),
            Map.entry("ky-CN", "Arab"),
            Map.entry("lrc", "Arab"),
            Map.entry("mn", "Cyrl"),
            Map.entry("mzn", "Arab"),
            Map.entry("nqo", "Nkoo"),
            Map.entry("pa", "Guru"),
            Map.entry("pa-PK", "Arab"),
            Map.entry("prs", "Arab"),
            Map.entry("ps", "Arab"),
            Map.entry("sd", "Arab"),
            Map.entry("sd-IN", "Deva"),
            Map.entry("sr", "Cyrl"),
            Map.entry("sr-ME", "Latn"),
            Map.entry("syr", "Syrc"),
            Map.entry("tg", "Cyrl"),
            Map.entry("tg-PK", "Arab"),
            Map.entry("ug", "Arab"),
            Map.entry("ur", "Arab"),
            Map.entry("uz", "Latn"),
            Map.entry("uz-AF", "Arab"),
            Map.entry("yi", "Hebr"),
            Map.entry("yue", "Hant"),
            Map.entry("yue-CN", "Hans"),
            Map.entry("zh", "Hans"),
            Map.entry("zh-AU", "Hant"),
            Map.entry("zh-HK", "Hant"),
            Map.entry("zh-MO", "Hant"),
            Map.entry("zh-TW", "Hant"));

    private Scripts() {}

    /** A language without a usual script in the list has only one. */
    static boolean areSame(Locale one, Locale other) {
        var script = of(one);
        var others = of(other);
        return script.isEmpty() || others.isEmpty() || script.equals(others);
    }

    static String of(Locale locale) {
        if (!locale.getScript().isEmpty()) {
            return locale.getScript();
        }
        var usual = USUAL.getOrDefault(locale.getLanguage(), "");
        return locale.getCountry().isEmpty()
                ? usual
                : USUAL.getOrDefault(locale.getLanguage() + "-" + locale.getCountry(), usual);
    }
}
