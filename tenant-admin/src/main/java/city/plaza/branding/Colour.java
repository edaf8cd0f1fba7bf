package city.plaza.branding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour in sRGB.
 *
 * @param hex {@code #rrggbb} in lower case
 */
public record Colour(@JsonValue String hex) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    public static final Colour WHITE = new Colour("#ffffff");
    public static final Colour BLACK = new Colour("#000000");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public Colour {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a colour, expected one such as #0b5cad");
        }
    }

    public static boolean isValid(String hex) {
        return FORM.matcher(hex.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The contrast ratio to another colour, 1 to 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
     */
    public double contrastTo(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour mixed with another in sRGB; a share of 0 is this colour, 1 is the other. */
    public Colour mixedWith(Colour other, double share) {
        return new Colour(String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                mix(channel(0), other.channel(0), share),
                mix(channel(1), other.channel(1), share),
                mix(channel(2), other.channel(2), share)));
    }

    private static int mix(int one, int two, double share) {
        return (int) Math.round(one + (two - one) * share);
    }

    private int channel(int index) {
        return Integer.parseInt(hex, 1 + 2 * index, 3 + 2 * index, 16);
    }

    private double luminance() {
        return 0.2126 * linear(channel(0)) + 0.7152 * linear(channel(1)) + 0.0722 * linear(channel(2));
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
