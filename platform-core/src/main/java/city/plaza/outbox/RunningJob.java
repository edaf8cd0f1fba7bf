package city.plaza.outbox;

import city.plaza.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A long job that is not finished.
 *
 * @param listener the job's name, such as {@code sla-renewal}
 * @param publishedAt when it was called for
 * @param done how many pieces are done
 * @param total how many there were when it began; absent before
 * @param retryAt when it is tried again; absent unless it failed
 */
public record RunningJob(
        UUID id,
        TenantId city,
        String listener,
        Instant publishedAt,
        int done,
        @Nullable Integer total,
        @Nullable Instant retryAt) {

    /** How much of it is done, from 0 to 1. */
    public double share() {
        return total == null || total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
