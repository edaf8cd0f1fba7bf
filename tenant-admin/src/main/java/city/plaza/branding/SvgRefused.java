package city.plaza.branding;

import city.plaza.shared.RuleViolation;

/** A drawing holds something that a city's pages must not show. */
final class SvgRefused extends RuleViolation {

    private SvgRefused(String reason, Object... arguments) {
        super("Drawing refused: " + reason, "error.brand.svg." + reason, arguments);
    }

    /** @param name what is in it, such as {@code script} */
    static SvgRefused element(String name) {
        return new SvgRefused("element", name);
    }

    static SvgRefused attribute(String name) {
        return new SvgRefused("attribute", name);
    }

    /** It would fetch something from elsewhere. */
    static SvgRefused reference(String where) {
        return new SvgRefused("reference", where);
    }

    static SvgRefused tooMuch() {
        return new SvgRefused("too-much");
    }

    static SvgRefused broken() {
        return new SvgRefused("broken");
    }
}
