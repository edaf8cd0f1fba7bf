package city.plaza.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a request.
 *
 * @param expectedAt when it is due; absent where nothing is promised
 * @param closedAt when it ended; absent while it is open
 */
public record RequestTimes(
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant expectedAt,
        @Nullable Instant closedAt) {

    /** The same with another due date, or none. */
    public RequestTimes due(@Nullable Instant otherDue) {
        return new RequestTimes(requestedAt, updatedAt, otherDue, closedAt);
    }
}
