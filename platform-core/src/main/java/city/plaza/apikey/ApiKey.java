package city.plaza.apikey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program's key as its city sees it: everything but the key.
 *
 * @param client whose program it is
 * @param contact whom to ask about it
 * @param publicId how the key in use begins, after {@code plz_}
 * @param ratePerMinute how often it may call, if not as often as everybody
 * @param expires when it stops working by itself
 * @param formerUntil until when the key before the last rotation works; absent if there is none
 * @param revoked when it was taken back; absent if it was not
 * @param lastUsed the last day on which it opened something
 */
public record ApiKey(
        ApiKeyId id,
        String client,
        String contact,
        String publicId,
        Set<ApiScope> scopes,
        @Nullable Integer ratePerMinute,
        Instant issued,
        Instant expires,
        @Nullable Instant formerUntil,
        @Nullable Instant revoked,
        @Nullable LocalDate lastUsed) {

    /** Whether a key still opens something. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return now.isBefore(expires) ? State.ACTIVE : State.EXPIRED;
    }

    /** Whether the key before the last rotation still works. */
    public boolean formerWorks(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil);
    }
}
