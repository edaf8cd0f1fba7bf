package city.plaza.web.kit;

import city.plaza.branding.Branding;
import city.plaza.branding.Branding.Appearance;
import city.plaza.branding.FontPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** A city's look as style sheets say it: the only thing about the look that differs from city to city. */
public final class BrandCss {

    public static final String PATH = "/brand.css";

    private BrandCss() {}

    /** The properties a city sets, by name; all others follow from them. */
    public static SequencedMap<String, String> properties(Branding branding) {
        var palette = branding.palette();
        var fonts = FontPair.find(branding.font()).orElse(FontPair.INTER);
        var properties = new LinkedHashMap<String, String>();
        properties.put("--plaza-brand-accent", palette.accent().hex());
        properties.put("--plaza-brand-accent-contrast", palette.onAccent().hex());
        properties.put("--plaza-brand-accent-dark", palette.accentDark().hex());
        properties.put(
                "--plaza-brand-accent-dark-contrast", palette.onAccentDark().hex());
        properties.put("--plaza-brand-font", '"' + fonts.text() + '"');
        properties.put("--plaza-brand-font-heading", '"' + fonts.heading() + '"');
        return properties;
    }

    /** The whole style sheet. */
    public static String of(Branding branding) {
        var lines = properties(branding).entrySet().stream().map(BrandCss::line).collect(Collectors.joining());
        var scheme = branding.appearance() == Appearance.LIGHT ? "  color-scheme: light;\n" : "";
        return ":root {\n" + lines + scheme + "}\n";
    }

    /** The style sheet's address, another for another look, so that a new look is seen at once. */
    public static String address(Branding branding) {
        return PATH + "?v=" + Integer.toHexString(of(branding).hashCode());
    }

    private static String line(Map.Entry<String, String> property) {
        return "  " + property.getKey() + ": " + property.getValue() + ";\n";
    }
}
