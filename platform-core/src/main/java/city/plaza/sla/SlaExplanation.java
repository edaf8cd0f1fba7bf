package city.plaza.sla;

import city.plaza.department.CalendarCode;
import city.plaza.department.DepartmentCode;
import city.plaza.request.Priority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request's due date was calculated.
 *
 * @param start from when the clock runs
 * @param target by which target, as it was then
 * @param amount how much the target allowed
 * @param calendar whose hours counted
 * @param department who had the request
 * @param pauses when the clock stood still; the last has no end if it still does
 * @param due absent while the clock stands still, and where the calendar has no more hours
 */
public record SlaExplanation(
        Instant start,
        TargetCode target,
        int amount,
        SlaTarget.Unit unit,
        CalendarCode calendar,
        DepartmentCode department,
        Priority priority,
        List<Pause> pauses,
        @Nullable Instant due,
        @Nullable Instant dueSoon) {

    public SlaExplanation {
        pauses = List.copyOf(pauses);
    }

    /** Whether the clock stands still. */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    /** A time that does not count. */
    public record Pause(Instant from, @Nullable Instant until) {}
}
