package city.plaza.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to keep what would otherwise be erased.
 *
 * @param requestNumber the request that is kept; absent if a person's data is
 * @param person whose data is kept, as they were looked for; absent for a request, and once the hold is lifted
 * @param placedBy the name of whoever ordered it
 */
public record LegalHold(
        UUID id,
        @Nullable String requestNumber,
        @Nullable String person,
        String reason,
        String placedBy,
        Instant placedAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {

    public boolean isInForce() {
        return liftedAt == null;
    }
}
