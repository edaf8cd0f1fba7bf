package city.plaza.web.kit.request;

import city.plaza.request.Outcome;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.web.kit.I18n;
import org.jspecify.annotations.Nullable;

/** Icon and wording of a request's step. */
public final class StepStyle {

    private StepStyle() {}

    /** A symbol of {@code icons.svg}. */
    public static String icon(StepKind kind, @Nullable Outcome outcome) {
        return switch (kind) {
            case SUBMITTED -> "inbox";
            case ROUTED, REROUTED, REFERRED -> "transfer";
            case ASSIGNED -> "user";
            case STARTED -> "wrench";
            case RELEASED -> "back";
            case HELD -> "pause";
            case RESUMED -> "wrench";
            case COMMENTED -> "comment";
            case EDITED -> "list";
            case RESOLVED -> outcome == Outcome.FIXED ? "check" : "close";
            case CLOSED -> "close";
            case REOPENED -> "reopen";
            case MERGED, UNMERGED, SPLIT -> "link";
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
            case ROUTED, REROUTED -> i18n.text("step." + step.kind().name(), department);
            case RESOLVED ->
                outcome == null
                        ? i18n.text("status.RESOLVED")
                        : i18n.text("step.RESOLVED", i18n.text("outcome." + outcome.name()));
            case SUBMITTED,
                    ASSIGNED,
                    STARTED,
                    RELEASED,
                    HELD,
                    RESUMED,
                    COMMENTED,
                    EDITED,
                    REFERRED,
                    REOPENED,
                    CLOSED,
                    IMPORTED -> i18n.text("step." + step.kind().name());
            case MERGED, UNMERGED, SPLIT -> i18n.text("step." + step.kind().name(), String.valueOf(step.other()));
        };
    }
}
