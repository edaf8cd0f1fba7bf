package city.plaza.department;

import city.plaza.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of a calendar.
 *
 * @param hours when there is work; none on a free day
 * @param cause what makes the day as it is
 * @param reason why, in the city's own words; empty where the week or the law says so
 */
public record CalendarDay(LocalDate date, List<OpenHours> hours, Cause cause, LocalizedText reason) {

    public CalendarDay {
        hours = List.copyOf(hours);
    }

    /** What makes a day as it is; the first that applies holds. */
    public enum Cause {
        EXTRA_DAY,
        CLOSURE,
        HOLIDAY,
        WEEK
    }
}
