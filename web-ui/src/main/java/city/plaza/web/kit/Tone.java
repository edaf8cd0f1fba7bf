package city.plaza.web.kit;

import java.util.Locale;

/** The meaning of a colour; never conveyed by the colour alone. */
public enum Tone {
    INFO,
    OK,
    WARN,
    DANGER,
    NEUTRAL;

    /** The word the style sheet and the map know it by. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
