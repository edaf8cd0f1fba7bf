package city.plaza.department;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the time that is worked by one calendar in one zone; not for use by several threads.
 *
 * <p>A moment is worked if the clock on the wall, at that moment, shows a time within the day's hours. So the hour that
 * a clock change repeats counts twice, and the hour it skips does not count at all.
 */
public final class WorkingTime {

    /** A calendar that has no open hour for so long has none at all. */
    private static final int MAX_GAP_DAYS = 1_000;

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();

    WorkingTime(BusinessCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    public BusinessCalendar calendar() {
        return calendar;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant at) {
        var local = at.atZone(zone);
        return hours(local.toLocalDate()).stream().anyMatch(open -> open.contains(local.toLocalTime()));
    }

    /** When that day is open, and what makes it so. */
    public CalendarDay day(LocalDate date) {
        var day = calendar.day(date);
        return day.cause() == CalendarDay.Cause.WEEK && isHoliday(date)
                ? new CalendarDay(date, List.of(), CalendarDay.Cause.HOLIDAY, day.reason())
                : day;
    }

    /** Whether there is any open hour on that day. */
    public boolean isWorkingDay(LocalDate date) {
        return !hours(date).isEmpty();
    }

    /**
     * The first moment by which that much has been worked since {@code from}.
     *
     * @return empty if the calendar has no more open hours
     */
    public Optional<Instant> plusWorkingTime(Instant from, Duration amount) {
        if (!amount.isPositive()) {
            return Optional.of(from);
        }
        var left = amount;
        var date = from.atZone(zone).toLocalDate();
        for (int idle = 0; idle < MAX_GAP_DAYS; idle++, date = date.plusDays(1)) {
            for (var stretch : stretches(date)) {
                var start = stretch.from.isBefore(from) ? from : stretch.from;
                var length = Duration.between(start, stretch.until);
                if (!length.isPositive()) {
                    continue;
                }
                if (length.compareTo(left) >= 0) {
                    return Optional.of(start.plus(left));
                }
                left = left.minus(length);
                idle = 0;
            }
        }
        return Optional.empty();
    }

    /**
     * The end of the last working hour of the {@code days}-th working day after the day of receipt.
     *
     * <p>What arrives when nobody works counts as received when work next begins.
     *
     * @return empty if the calendar has no more open hours
     */
    public Optional<Instant> plusWorkingDays(Instant from, int days) {
        var received = nextOpening(from);
        if (received.isEmpty()) {
            return Optional.empty();
        }
        var date = received.get().atZone(zone).toLocalDate();
        int counted = 0;
        for (int idle = 0; counted < days; idle++) {
            if (idle > MAX_GAP_DAYS) {
                return Optional.empty();
            }
            date = date.plusDays(1);
            if (!stretches(date).isEmpty()) {
                counted++;
                idle = 0;
            }
        }
        return Optional.of(stretches(date).getLast().until);
    }

    /** The end of the last working hour of the day of {@code at}; {@code at} itself if that is over. */
    public Instant endOfDay(Instant at) {
        var stretches = stretches(at.atZone(zone).toLocalDate());
        return stretches.isEmpty() || stretches.getLast().until.isBefore(at) ? at : stretches.getLast().until;
    }

    /** How much is worked between two moments; nothing if the second is not later. */
    public Duration workingTimeBetween(Instant from, Instant until) {
        var sum = Duration.ZERO;
        if (!from.isBefore(until)) {
            return sum;
        }
        var last = until.atZone(zone).toLocalDate();
        for (var date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (var stretch : stretches(date)) {
                var start = stretch.from.isBefore(from) ? from : stretch.from;
                var end = stretch.until.isAfter(until) ? until : stretch.until;
                if (start.isBefore(end)) {
                    sum = sum.plus(Duration.between(start, end));
                }
            }
        }
        return sum;
    }

    /** The moment itself if work is going on, else when it next begins; empty if it never does. */
    public Optional<Instant> nextOpening(Instant from) {
        var date = from.atZone(zone).toLocalDate();
        for (int day = 0; day < MAX_GAP_DAYS; day++) {
            for (var stretch : stretches(date.plusDays(day))) {
                if (from.isBefore(stretch.until)) {
                    return Optional.of(stretch.from.isBefore(from) ? from : stretch.from);
                }
            }
        }
        return Optional.empty();
    }

    private List<OpenHours> hours(LocalDate date) {
        return day(date).hours();
    }

    private boolean isHoliday(LocalDate date) {
        var kept = calendar.holidays();
        return kept != null
                && holidays.computeIfAbsent(
                                date.getYear(),
                                year -> Set.copyOf(kept.in(year, Locale.ROOT).keySet()))
                        .contains(date);
    }

    /** The open stretches of a day in order; a clock change during the day cuts it in pieces of one offset each. */
    private List<Stretch> stretches(LocalDate date) {
        var hours = hours(date);
        if (hours.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Stretch>();
        var start = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        while (start.isBefore(end)) {
            var change = zone.getRules().nextTransition(start);
            var until = change == null || !change.getInstant().isBefore(end) ? end : change.getInstant();
            var offset = zone.getRules().getOffset(start);
            for (var open : hours) {
                var from = later(start, at(date, open.from(), offset));
                var to = earlier(until, until(date, open, offset));
                if (from.isBefore(to)) {
                    found.add(new Stretch(from, to));
                }
            }
            start = until;
        }
        found.sort(Comparator.comparing(Stretch::from));
        return found;
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneOffset offset) {
        return date.atTime(time).toInstant(offset);
    }

    private static Instant until(LocalDate date, OpenHours open, ZoneOffset offset) {
        return open.until().equals(LocalTime.MIDNIGHT)
                ? at(date.plusDays(1), LocalTime.MIDNIGHT, offset)
                : at(date, open.until(), offset);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private record Stretch(Instant from, Instant until) {}
}
