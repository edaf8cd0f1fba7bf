package city.plaza.branding;

/**
 * How well one colour stands out from another where pages use the two together.
 *
 * @param dark whether on a dark page
 * @param needed the least ratio WCAG 2.2 AA asks for
 */
public record Contrast(Use use, boolean dark, Colour colour, Colour against, double needed) {

    /** From 1 to 21. */
    public double ratio() {
        return colour.contrastTo(against);
    }

    public boolean passes() {
        return ratio() >= needed;
    }

    /** What the two colours are together. */
    public enum Use {
        /** Links and headings on the page. */
        TEXT,
        /** The words on a button. */
        BUTTON,
        /** A button's or a field's edge on the page. */
        CONTROL
    }
}
