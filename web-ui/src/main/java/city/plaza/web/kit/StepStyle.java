package city.plaza.web.kit;

import city.plaza.request.Outcome;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import org.jspecify.annotations.Nullable;

/** How a step of a request is shown everywhere. */
public final class StepStyle {

    private StepStyle() {}

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
    public static String what(TimelineStep step, String department, I18n i18n) {
        var outcome = step.outcome();
        return switch (step.kind()) {
            case ASSIGNED -> i18n.text("step.ASSIGNED", department);
            case RESOLVED ->
                outcome == null
                        ? i18n.text("status.RESOLVED")
                        : i18n.text("step.RESOLVED", i18n.text("outcome." + outcome.name()));
            case SUBMITTED, STARTED, RELEASED, WAITING, RESUMED, COMMENTED, REOPENED, IMPORTED ->
                i18n.text("step." + step.kind().name());
            case JOINED, PARTED -> i18n.text("step." + step.kind().name(), String.valueOf(step.other()));
        };
    }
}
