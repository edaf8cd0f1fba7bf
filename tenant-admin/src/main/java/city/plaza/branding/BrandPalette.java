package city.plaza.branding;

/**
 * The colours computed from a city's accent so that every text on them can be read.
 *
 * @param accent for buttons and links on light surfaces: at least 4.5:1 against white
 * @param onAccent the text on it: at least 4.5:1
 * @param accentDark for links and buttons on dark surfaces: at least 4.5:1 against the dark surface
 * @param onAccentDark the text on that
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3</a>
 */
public record BrandPalette(Colour accent, Colour onAccent, Colour accentDark, Colour onAccentDark) {

    /** What WCAG 2.2 AA asks of text. */
    public static final double TEXT = 4.5;

    /** The darkest surface that accents stand on in dark mode. */
    private static final Colour DARK_SURFACE = new Colour("#22262b");

    private static final double STEP = 0.04;

    /** The palette nearest to the city's colour that passes. */
    public static BrandPalette of(Colour wanted) {
        var light = towards(wanted, Colour.BLACK, Colour.WHITE);
        var dark = towards(wanted, Colour.WHITE, DARK_SURFACE);
        return new BrandPalette(light, textOn(light), dark, textOn(dark));
    }

    /** Whether the city's colour can be used just as it is. */
    public static boolean passes(Colour wanted) {
        return wanted.contrastTo(Colour.WHITE) >= TEXT;
    }

    private static Colour towards(Colour from, Colour end, Colour surface) {
        for (double share = 0; share < 1; share += STEP) {
            var candidate = from.mixedWith(end, share);
            if (candidate.contrastTo(surface) >= TEXT) {
                return candidate;
            }
        }
        return end;
    }

    private static Colour textOn(Colour background) {
        return background.contrastTo(Colour.WHITE) >= background.contrastTo(Colour.BLACK) ? Colour.WHITE : Colour.BLACK;
    }
}
