package city.plaza.web.kit.request;

import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.web.kit.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Label, icon and colour of a status.
 *
 * @param key of the word
 * @param icon a symbol of {@code icons.svg}
 */
public record StatusStyle(String key, String icon, Tone tone) {

    /** The sign of a status; how a request ended says more than that it did. */
    public static StatusStyle of(RequestStatus status, @Nullable Outcome outcome) {
        if (!status.isOpen() && outcome != null) {
            return switch (outcome) {
                case FIXED -> new StatusStyle("outcome.FIXED", "check", Tone.OK);
                case NO_ACTION_NEEDED -> new StatusStyle("outcome.NO_ACTION_NEEDED", "check", Tone.NEUTRAL);
                case CANNOT_ACT -> new StatusStyle("outcome.CANNOT_ACT", "close", Tone.WARN);
                case REFERRED -> new StatusStyle("outcome.REFERRED", "transfer", Tone.INFO);
            };
        }
        return switch (status) {
            case SUBMITTED -> new StatusStyle("status.SUBMITTED", "inbox", Tone.INFO);
            case ASSIGNED -> new StatusStyle("status.ASSIGNED", "transfer", Tone.INFO);
            case IN_PROGRESS -> new StatusStyle("status.IN_PROGRESS", "wrench", Tone.WARN);
            case ON_HOLD -> new StatusStyle("status.ON_HOLD", "pause", Tone.NEUTRAL);
            case RESOLVED -> new StatusStyle("status.RESOLVED", "check", Tone.NEUTRAL);
        };
    }
}
