package city.plaza.infrastructure.keycloak;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A city's accent colour, made safe to read on the login page.
 *
 * @param accent a shade of the city's colour with at least 4.5 to 1 against white (WCAG 2.2, 1.4.3)
 */
record AccentColours(String accent) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String PLAZA = "#1f5fae";
    private static final double MIN_CONTRAST = 4.5;
    private static final double DARKENING_FACTOR = 0.95;

    /** The closest readable shade; what is no colour becomes Plaza's own. */
    static AccentColours of(String wanted) {
        var colour = HEX.matcher(wanted).matches() ? wanted : PLAZA;
        var red = Integer.parseInt(colour.substring(1, 3), 16);
        var green = Integer.parseInt(colour.substring(3, 5), 16);
        var blue = Integer.parseInt(colour.substring(5, 7), 16);
        while (1.05 / (luminance(red, green, blue) + 0.05) < MIN_CONTRAST) {
            red = (int) (red * DARKENING_FACTOR);
            green = (int) (green * DARKENING_FACTOR);
            blue = (int) (blue * DARKENING_FACTOR);
        }
        return new AccentColours(String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue));
    }

    private static double luminance(int red, int green, int blue) {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
