package city.plaza.branding;

import java.util.Arrays;
import java.util.Optional;

/**
 * The typefaces a city may choose: one family for headings, one for text, all shipped with Plaza under the SIL Open
 * Font License.
 */
public enum FontPair {
    /** Clear and even; what Plaza looks like by itself. */
    INTER("inter", "Inter Variable", "Inter Variable"),
    /** A bookish heading over an unobtrusive text. */
    SOURCE("source", "Source Serif 4 Variable", "Source Sans 3 Variable"),
    /** Drawn by the Braille Institute so that letters are not taken for each other. */
    ATKINSON("atkinson", "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next Variable"),
    /** A bookish heading over Plaza's own text. */
    CIVIC("civic", "Source Serif 4 Variable", "Inter Variable");

    private final String code;
    private final String heading;
    private final String text;

    FontPair(String code, String heading, String text) {
        this.code = code;
        this.heading = heading;
        this.text = text;
    }

    public static Optional<FontPair> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The name it is kept by, such as {@code source}. */
    public String code() {
        return code;
    }

    /** The family of headings, as style sheets call it. */
    public String heading() {
        return heading;
    }

    /** The family of text, as style sheets call it. */
    public String text() {
        return text;
    }
}
