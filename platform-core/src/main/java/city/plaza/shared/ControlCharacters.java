package city.plaza.shared;

/** Tells text from what only looks like it: no database keeps NUL, and no reader sees the others. */
public final class ControlCharacters {

    private static final int FIRST_PRINTABLE = ' ';
    private static final int DELETE = 0x7f;

    private ControlCharacters() {}

    /** Whether a text has one, other than tabs and the ends of lines. Those of C1 come from old encodings, and may stay. */
    public static boolean in(String text) {
        return text.chars()
                .anyMatch(each ->
                        (each < FIRST_PRINTABLE && each != '\t' && each != '\n' && each != '\r') || each == DELETE);
    }
}
