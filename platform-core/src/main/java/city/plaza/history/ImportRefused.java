package city.plaza.history;

import org.jspecify.annotations.Nullable;

/** An import cannot begin or go on; the message is one line that says what to mend. */
public final class ImportRefused extends RuntimeException {

    public ImportRefused(String message) {
        this(message, null);
    }

    public ImportRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
