package city.plaza.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a service is offered, as the city's calendar counts them.
 *
 * @param from the first day; absent if it was always offered
 * @param until the last day; absent if no end is planned
 * @param season the part of each year; absent if all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActiveWindow(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Season season) {

    public static final ActiveWindow ALWAYS = new ActiveWindow(null, null, null);

    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until))
                && (season == null || season.includes(MonthDay.from(day)));
    }

    /** Whether it ends before it begins, so that no day is in it. */
    public boolean isEmpty() {
        return from != null && until != null && until.isBefore(from);
    }

    /**
     * A part of every year, both days included; one that ends before it begins goes over New Year.
     *
     * @param from written as month and day, such as {@code 11-15}
     */
    public record Season(
            @JsonFormat(pattern = "MM-dd") MonthDay from,
            @JsonFormat(pattern = "MM-dd") MonthDay to) {

        boolean includes(MonthDay day) {
            boolean begun = !day.isBefore(from);
            boolean notOver = !day.isAfter(to);
            return from.isAfter(to) ? begun || notOver : begun && notOver;
        }
    }
}
