package city.plaza.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one erasure; names nobody but whoever ordered it.
 *
 * @param reason in the administrator's words, without what identified the person
 * @param records how many records each holder had
 * @param finishedAt absent while it is going on
 */
public record ErasureCertificate(
        UUID id,
        State state,
        String reason,
        String requestedBy,
        Instant requestedAt,
        Map<String, Integer> records,
        @Nullable Instant finishedAt) {

    /** How far an erasure is. */
    public enum State {
        /** It is going on, and goes on by itself after an interruption. */
        RUNNING,
        /** Nothing is left. */
        DONE,
        /** A legal hold was placed before it was done. */
        BLOCKED,
        /** It failed again and again until somebody gave it up; some of the data is still there. */
        GIVEN_UP
    }

    public ErasureCertificate {
        records = Map.copyOf(records);
    }

    public int total() {
        return records.values().stream().mapToInt(Integer::intValue).sum();
    }
}
