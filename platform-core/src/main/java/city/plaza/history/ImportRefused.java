package city.plaza.history;

import org.jspecify.annotations.Nullable;

/** An import cannot start or continue; the message says in one line what to fix. */
public final class ImportRefused extends RuntimeException {

    public ImportRefused(String message) {
        this(message, null);
    }

    public ImportRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
