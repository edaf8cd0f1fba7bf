package city.plaza.infrastructure.local;

import org.jspecify.annotations.Nullable;

/** The local platform cannot start or go on; the message is one line that tells a person what to do. */
public final class LocalFailure extends RuntimeException {

    public LocalFailure(String message) {
        this(message, null);
    }

    public LocalFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
