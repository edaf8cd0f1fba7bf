package city.plaza.configuration.draft;

import city.plaza.configuration.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the draft and what is live.
 *
 * @param by who made it; absent if it follows from another change
 */
public record DraftChange(
        Change change, @Nullable String by, @Nullable Instant at) {}
