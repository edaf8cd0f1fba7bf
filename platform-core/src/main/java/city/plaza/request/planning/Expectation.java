package city.plaza.request.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when a request should be done.
 *
 * @param due absent while nothing is promised, or the clock stands still
 * @param dueSoon from when on it counts as due soon
 * @param explanation how it came about, as JSON that whoever worked it out can read
 */
public record Expectation(@Nullable Instant due, @Nullable Instant dueSoon, String explanation) {}
