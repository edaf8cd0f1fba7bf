package city.plaza.request;

import org.jspecify.annotations.Nullable;

/**
 * Write down what somebody else's system says of a request.
 *
 * @param key what makes a second delivery recognisable, unique in the city
 * @param outcome how it ended; only for {@link Effect#RESOLVED}
 * @param text for everybody to read
 */
public record ReportedUpdate(
        RequestNumber number,
        String key,
        Effect effect,
        @Nullable Outcome outcome,
        String text) {

    public ReportedUpdate {
        if ((effect == Effect.RESOLVED) != (outcome != null)) {
            throw new IllegalArgumentException("Effect " + effect + " with outcome " + outcome);
        }
    }

    /** What it changes, where it is not so already. */
    public enum Effect {
        NONE,
        STARTED,
        RESOLVED,
        REOPENED
    }
}
