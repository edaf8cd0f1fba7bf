package city.plaza.web.kit;

import java.util.Locale;

/** What a colour says; never said by the colour alone. */
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
