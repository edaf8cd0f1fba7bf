package city.plaza.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one night erased because it was over its time.
 *
 * @param erased how many records of each kind
 * @param finishedAt absent while it is going on
 */
public record RetentionRun(
        LocalDate day,
        Map<RetentionKind, Integer> erased,
        @Nullable Instant finishedAt) {}
