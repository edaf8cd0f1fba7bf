package city.plaza.web.kit;

import city.plaza.request.Outcome;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import org.jspecify.annotations.Nullable;

/** How a step of a request is shown everywhere. */
public final class StepSign {

    private StepSign() {}

    /** A symbol of {@code icons.svg}. */
    public static String icon(StepKind kind, @Nullable Outcome outcome) {
        return switch (kind) {
            case SUBMITTED -> "inbox";
            case ASSIGNED -> "transfer";
            case STARTED -> "wrench";
            case RELEASED -> "back";
            case WAITING -> "pause";
            case RESUMED -> "wrench";
            case COMMENTED -> "comment";
            case RESOLVED -> outcome == Outcome.FIXED ? "check" : "close";
            case REOPENED -> "reopen";
            case JOINED, PARTED -> "link";
            case IMPORTED -> "clock";
        };
    }

    /**
     * What happened, in one phrase.
     *
     * @param department the name of the department that held it
     */
    public static String what(TimelineStep step, String department, Words words) {
        var outcome = step.outcome();
        return switch (step.kind()) {
            case ASSIGNED -> words.say("step.ASSIGNED", department);
            case RESOLVED ->
                outcome == null
                        ? words.say("status.RESOLVED")
                        : words.say("step.RESOLVED", words.say("outcome." + outcome.name()));
            case SUBMITTED, STARTED, RELEASED, WAITING, RESUMED, COMMENTED, REOPENED, IMPORTED ->
                words.say("step." + step.kind().name());
            case JOINED, PARTED -> words.say("step." + step.kind().name(), String.valueOf(step.other()));
        };
    }
}
