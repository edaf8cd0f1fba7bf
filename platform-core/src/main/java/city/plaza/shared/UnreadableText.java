package city.plaza.shared;

import org.jspecify.annotations.Nullable;

/** A text somebody wrote does not say what it should: a key is unknown, missing or of another kind. */
public final class UnreadableText extends Unreadable {

    UnreadableText(String name, String field, int line, String fault, @Nullable Throwable cause) {
        this(
                name,
                field,
                line,
                (line < 1 ? "" : "line " + line + ": ") + (field.isEmpty() ? "" : field + ": ") + fault,
                fault,
                cause);
    }

    private UnreadableText(String name, String field, int line, String where, String fault, @Nullable Throwable cause) {
        super(name + ": " + where, field, line, "error.unreadable-yaml", name, where);
        initCause(cause);
    }
}
