package city.plaza.branding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The colours computed from a city's accent so that every text on them can be read.
 *
 * @param accent for buttons and links on light surfaces: at least 4.5:1 against white
 * @param onAccent the text on it: at least 4.5:1
 * @param accentDark for links and buttons on dark surfaces: at least 4.5:1 against each of them
 * @param onAccentDark the text on that
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3</a>
 */
public record BrandPalette(Colour accent, Colour onAccent, Colour accentDark, Colour onAccentDark) {

    /** What WCAG 2.2 AA asks of text. */
    public static final double MIN_TEXT_CONTRAST = 4.5;

    /**
     * What it asks of the edges of buttons and fields.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#non-text-contrast">WCAG 2.2, 1.4.11</a>
     */
    public static final double MIN_CONTROL_CONTRAST = 3;

    /** What accents stand on by day and by night; the style sheet's surfaces 0 to 2. */
    private static final List<Colour> LIGHT = colours("#f7f8fa", "#ffffff", "#eceff4");

    private static final List<Colour> DARK = colours("#12161c", "#1a2029", "#27303c");

    /** The surface text stands on by day. */
    private static final Colour PAPER = Colour.WHITE;
    /** The lightest of the dark ones: what can be read there can be read on all. */
    private static final Colour SLATE = DARK.getLast();

    private static final double STEP = 0.01;

    /** The palette nearest to the city's colour that passes. */
    public static BrandPalette of(Colour wanted) {
        return of(wanted, null);
    }

    /** The palette nearest to the city's colours by day and by night that passes. */
    public static BrandPalette of(Colour wanted, @Nullable Colour wantedDark) {
        var light = nearest(wanted);
        var dark = nearestOnDark(wantedDark == null ? wanted : wantedDark);
        return new BrandPalette(light, textOn(light), dark, textOn(dark));
    }

    /** Whether the city's colour can be used just as it is. */
    public static boolean passes(Colour wanted) {
        return wanted.contrastTo(PAPER) >= MIN_TEXT_CONTRAST;
    }

    /** Whether a colour can be used on dark surfaces just as it is. */
    public static boolean passesOnDark(Colour wanted) {
        return wanted.contrastTo(SLATE) >= MIN_TEXT_CONTRAST;
    }

    /** The colour itself if it passes by day, else the least darkened one that does. */
    public static Colour nearest(Colour wanted) {
        return towards(wanted, Colour.BLACK, PAPER);
    }

    /** The colour itself if it passes by night, else the least lightened one that does. */
    public static Colour nearestOnDark(Colour wanted) {
        return towards(wanted, Colour.WHITE, SLATE);
    }

    /** How well two colours, used as they are, could be read and seen, by day and by night. */
    public static List<Contrast> contrasts(Colour light, Colour dark) {
        var contrasts = new ArrayList<Contrast>();
        contrasts.add(new Contrast(Contrast.Use.TEXT, false, light, PAPER, MIN_TEXT_CONTRAST));
        contrasts.add(new Contrast(Contrast.Use.BUTTON, false, textOn(light), light, MIN_TEXT_CONTRAST));
        contrasts.add(new Contrast(Contrast.Use.CONTROL, false, light, worst(light, LIGHT), MIN_CONTROL_CONTRAST));
        contrasts.add(new Contrast(Contrast.Use.TEXT, true, dark, worst(dark, DARK), MIN_TEXT_CONTRAST));
        contrasts.add(new Contrast(Contrast.Use.BUTTON, true, textOn(dark), dark, MIN_TEXT_CONTRAST));
        contrasts.add(new Contrast(Contrast.Use.CONTROL, true, dark, worst(dark, DARK), MIN_CONTROL_CONTRAST));
        return List.copyOf(contrasts);
    }

    private static Colour worst(Colour colour, List<Colour> surfaces) {
        return surfaces.stream()
                .min(Comparator.comparingDouble(colour::contrastTo))
                .orElse(PAPER);
    }

    private static Colour towards(Colour from, Colour end, Colour surface) {
        for (double share = 0; share < 1; share += STEP) {
            var candidate = from.mixedWith(end, share);
            if (candidate.contrastTo(surface) >= MIN_TEXT_CONTRAST) {
                return candidate;
            }
        }
        return end;
    }

    private static Colour textOn(Colour background) {
        return background.contrastTo(Colour.WHITE) >= background.contrastTo(Colour.BLACK) ? Colour.WHITE : Colour.BLACK;
    }

    private static List<Colour> colours(String... hex) {
        return List.of(hex).stream().map(Colour::new).toList();
    }
}
