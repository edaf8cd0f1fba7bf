package city.plaza.routing;

import city.plaza.department.CalendarCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a report has to come in for a rule to match, in the city's time zone.
 *
 * @param days the weekdays; none means every day
 * @param from the first moment of the day; absent means from midnight
 * @param until the first moment after it; absent means midnight. Before {@code from}, it is on the next day, and the
 *     weekdays are those on which the time begins
 * @param calendar the calendar that has to be open or closed; absent where no calendar matters
 * @param open whether that calendar has to be open, and not closed; absent exactly if the calendar is
 */
public record TimeWindow(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable CalendarCode calendar,
        @Nullable Boolean open) {

    private static final int MINUTES_PER_WEEK = 7 * 24 * 60;
    private static final ZonedDateTime A_MONDAY = ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    public TimeWindow(
            @JsonProperty("days") @Nullable List<DayOfWeek> days,
            @JsonProperty("from") @Nullable LocalTime from,
            @JsonProperty("until") @Nullable LocalTime until,
            @JsonProperty("calendar") @Nullable CalendarCode calendar,
            @JsonProperty("open") @Nullable Boolean open) {
        this.days = days == null ? List.of() : days.stream().distinct().sorted().toList();
        this.from = from;
        this.until = until;
        this.calendar = calendar;
        this.open = open;
    }

    /** On these weekdays, between these times. */
    public static TimeWindow between(Set<DayOfWeek> days, @Nullable LocalTime from, @Nullable LocalTime until) {
        return new TimeWindow(List.copyOf(days), from, until, null, null);
    }

    /** While a calendar is open, or while it is closed. */
    public static TimeWindow byCalendar(CalendarCode calendar, boolean open) {
        return new TimeWindow(List.of(), null, null, calendar, open);
    }

    /** Whether the clock on the wall fits; the calendar is not looked at. */
    boolean fits(ZonedDateTime at) {
        var time = at.toLocalTime();
        var start = from == null ? LocalTime.MIDNIGHT : from;
        if (until == null || until.equals(LocalTime.MIDNIGHT)) {
            return on(at.getDayOfWeek()) && !time.isBefore(start);
        }
        if (start.isBefore(until)) {
            return on(at.getDayOfWeek()) && !time.isBefore(start) && time.isBefore(until);
        }
        return !time.isBefore(start)
                ? on(at.getDayOfWeek())
                : time.isBefore(until) && on(at.getDayOfWeek().minus(1));
    }

    /** Whether every moment that fits the other fits this one too, as far as that can be told without a calendar. */
    boolean covers(TimeWindow other) {
        return (calendar == null || (calendar.equals(other.calendar) && Objects.equals(open, other.open)))
                && other.minutesOutside(this).isEmpty();
    }

    /** Whether it asks for a time of the week at all. */
    boolean hasClock() {
        return !days.isEmpty() || from != null || until != null;
    }

    /** The time of the week in short, such as {@code MONDAY,FRIDAY 22:00-06:00}. */
    String clock() {
        var weekdays = days.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
        var hours = from == null && until == null
                ? ""
                : Objects.requireNonNullElse(from, LocalTime.MIDNIGHT)
                        + "-"
                        + Objects.requireNonNullElse(until, LocalTime.MIDNIGHT);
        return (weekdays + " " + hours).strip();
    }

    private boolean on(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    /** The minutes of a week that fit this, but not the other. */
    private BitSet minutesOutside(TimeWindow other) {
        var minutes = minutes();
        minutes.andNot(other.minutes());
        return minutes;
    }

    private BitSet minutes() {
        var found = new BitSet();
        for (int minute = 0; minute < MINUTES_PER_WEEK; minute++) {
            found.set(minute, fits(A_MONDAY.plusMinutes(minute)));
        }
        return found;
    }
}
