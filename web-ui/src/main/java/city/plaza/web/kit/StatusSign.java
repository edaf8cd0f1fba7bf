package city.plaza.web.kit;

import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a status is shown everywhere: a word, an icon and a colour.
 *
 * @param key of the word
 * @param icon a symbol of {@code icons.svg}
 */
public record StatusSign(String key, String icon, Tone tone) {

    /** The sign of a status; how a request ended says more than that it did. */
    public static StatusSign of(RequestStatus status, @Nullable Outcome outcome) {
        if (!status.isOpen() && outcome != null) {
            return switch (outcome) {
                case FIXED -> new StatusSign("outcome.FIXED", "check", Tone.OK);
                case NO_ACTION_NEEDED -> new StatusSign("outcome.NO_ACTION_NEEDED", "check", Tone.NEUTRAL);
                case CANNOT_ACT -> new StatusSign("outcome.CANNOT_ACT", "close", Tone.WARN);
                case REFERRED -> new StatusSign("outcome.REFERRED", "transfer", Tone.INFO);
            };
        }
        return switch (status) {
            case SUBMITTED -> new StatusSign("status.SUBMITTED", "inbox", Tone.INFO);
            case ASSIGNED -> new StatusSign("status.ASSIGNED", "transfer", Tone.INFO);
            case IN_PROGRESS -> new StatusSign("status.IN_PROGRESS", "wrench", Tone.WARN);
            case WAITING -> new StatusSign("status.WAITING", "pause", Tone.NEUTRAL);
            case RESOLVED -> new StatusSign("status.RESOLVED", "check", Tone.NEUTRAL);
        };
    }
}
