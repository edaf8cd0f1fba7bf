package city.plaza.sla;

import city.plaza.department.WorkingTime;
import city.plaza.request.RequestStatus;
import city.plaza.request.planning.RequestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calculates one due date: a target counted from a start, without the time the clock is paused. */
final class DueDate {

    private final SlaTarget target;
    private final WorkingTime time;
    private final Instant start;
    private final List<SlaExplanation.Pause> pauses;

    /** @param history where the request has stood, oldest first */
    DueDate(SlaTarget target, WorkingTime time, Instant start, List<RequestProfile.StatusChange> history) {
        this.target = target;
        this.time = time;
        this.start = start;
        this.pauses = pauses(history);
    }

    List<SlaExplanation.Pause> pauses() {
        return pauses;
    }

    /** By when it should be done; empty while the clock stands still, or if the calendar has no more hours. */
    Optional<Instant> due() {
        return total().flatMap(this::after).map(this::atTheEndOfADay);
    }

    /** From when on it is due soon; empty if the target does not say. */
    Optional<Instant> dueSoon() {
        var soon = target.dueSoon();
        if (soon == null) {
            return Optional.empty();
        }
        return total().flatMap(total -> {
            var left = switch (soon.unit()) {
                case PERCENT -> total.multipliedBy(soon.amount()).dividedBy(100);
                case HOURS -> Duration.ofHours(soon.amount());
            };
            return left.compareTo(total) >= 0 ? Optional.of(start) : after(total.minus(left));
        });
    }

    /** All the time there is, in the time that counts. */
    private Optional<Duration> total() {
        return switch (target.unit()) {
            case HOURS, WORKING_HOURS -> Optional.of(Duration.ofHours(target.amount()));
            case WORKING_DAYS ->
                time.plusWorkingDays(start, target.amount()).map(due -> time.workingTimeBetween(start, due));
        };
    }

    /** The moment by which that much has counted. */
    private Optional<Instant> after(Duration amount) {
        var left = amount;
        var running = start;
        for (var pause : pauses) {
            var counted = between(running, pause.from());
            if (counted.compareTo(left) >= 0) {
                return plus(running, left);
            }
            left = left.minus(counted);
            if (pause.until() == null) {
                return Optional.empty();
            }
            running = pause.until();
        }
        return plus(running, left);
    }

    private Duration between(Instant from, Instant until) {
        return target.unit() == SlaTarget.Unit.HOURS
                ? Duration.between(from, until)
                : time.workingTimeBetween(from, until);
    }

    private Optional<Instant> plus(Instant from, Duration amount) {
        return target.unit() == SlaTarget.Unit.HOURS
                ? Optional.of(from.plus(amount))
                : time.plusWorkingTime(from, amount);
    }

    /** Days end with the last hour worked. A day that ends at midnight ends a minute before, so that it keeps its name. */
    private Instant atTheEndOfADay(Instant due) {
        if (target.unit() != SlaTarget.Unit.WORKING_DAYS) {
            return due;
        }
        var end = pauses.isEmpty() ? due : time.endOfDay(due);
        return end.atZone(time.zone()).toLocalTime().equals(LocalTime.MIDNIGHT) ? end.minusSeconds(60) : end;
    }

    private List<SlaExplanation.Pause> pauses(List<RequestProfile.StatusChange> history) {
        var found = new ArrayList<SlaExplanation.Pause>();
        @Nullable Instant since = null;
        for (var change : history) {
            boolean still = change.status() == RequestStatus.RESOLVED
                    || target.pausedIn().contains(change.status());
            if (still && since == null) {
                since = change.at().isBefore(start) ? start : change.at();
            } else if (!still && since != null) {
                found.add(new SlaExplanation.Pause(since, change.at()));
                since = null;
            }
        }
        if (since != null) {
            found.add(new SlaExplanation.Pause(since, null));
        }
        return found;
    }
}
