package city.plaza.request;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A step as somebody reads it.
 *
 * @param byResident whether the person who reported did it, and not the city
 * @param staffName who of the city did it; absent for readers outside and for steps of Plaza itself
 * @param department the code of the department that held the request then
 * @param other the request that this one was merged with, or is no longer
 * @param reason why Plaza gave it to a department; colleagues alone read it
 */
public record TimelineStep(
        Instant at,
        StepKind kind,
        Visibility visibility,
        boolean byResident,
        @Nullable String staffName,
        String department,
        @Nullable Outcome outcome,
        @Nullable String text,
        @Nullable RequestNumber other,
        @Nullable RoutingReason reason) {

    /** What residents write is for the city and for themselves, like their report. */
    public TimelineStep withoutResidentsWords() {
        return byResident
                ? new TimelineStep(at, kind, visibility, true, staffName, department, outcome, null, other, null)
                : this;
    }

    public TimelineStep withDepartment(String otherDepartment) {
        return new TimelineStep(
                at, kind, visibility, byResident, staffName, otherDepartment, outcome, text, other, reason);
    }

    /** The same step with its text, if it has one, told otherwise. */
    public TimelineStep rewritten(UnaryOperator<String> words) {
        return text == null
                ? this
                : new TimelineStep(
                        at,
                        kind,
                        visibility,
                        byResident,
                        staffName,
                        department,
                        outcome,
                        words.apply(text),
                        other,
                        reason);
    }

    public TimelineStep withoutNames() {
        return new TimelineStep(at, kind, visibility, byResident, null, department, outcome, text, other, null);
    }
}
