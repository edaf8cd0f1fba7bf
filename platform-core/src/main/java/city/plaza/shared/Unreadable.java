package city.plaza.shared;

import java.util.OptionalInt;

/** What somebody handed in cannot be read at all. */
public abstract class Unreadable extends RuleViolation {

    private final String field;
    private final int line;

    /**
     * @param field the way to what cannot be read, such as {@code attributes[2].code}; empty if it has no name
     * @param line counted from 1; less if it is not known
     */
    protected Unreadable(String message, String field, int line, String translationKey, Object... arguments) {
        super(message, translationKey, arguments);
        this.field = field;
        this.line = line;
    }

    public String field() {
        return field;
    }

    public OptionalInt line() {
        return line < 1 ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
