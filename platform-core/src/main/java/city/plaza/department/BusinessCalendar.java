package city.plaza.department;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works: a week, less public holidays and closures, with extra days.
 *
 * @param hours the hours of each weekday, in the city's own time; a weekday that is missing is free
 * @param holidays whose public holidays are free; absent where they are days like any other
 */
public record BusinessCalendar(
        CalendarCode code,
        LocalizedText name,
        Map<DayOfWeek, List<OpenHours>> hours,
        @Nullable PublicHolidays holidays,
        List<Closure> closures,
        List<ExtraDay> extraDays) {

    /** More would be a mistake, not a calendar. */
    private static final int MAX_ENTRIES = 1_000;

    public BusinessCalendar {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        hours.forEach((day, open) -> {
            if (!open.isEmpty()) {
                week.put(day, List.copyOf(open));
            }
        });
        hours = Collections.unmodifiableMap(week);
        closures = List.copyOf(closures);
        extraDays = List.copyOf(extraDays);
    }

    /** Around the clock. */
    public static BusinessCalendar always() {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(OpenHours.allDay()));
        }
        return new BusinessCalendar(CalendarCode.ALWAYS, LocalizedText.empty(), week, null, List.of(), List.of());
    }

    /** The time that is worked by this calendar where it is the zone's time. */
    public WorkingTime in(ZoneId zone) {
        return new WorkingTime(this, zone);
    }

    /** What its own extra days and closures say of a day, else what its week says; whether the law frees it is not asked. */
    CalendarDay day(LocalDate date) {
        for (var extra : extraDays) {
            if (extra.date().equals(date)) {
                return new CalendarDay(date, extra.hours(), CalendarDay.Cause.EXTRA_DAY, extra.reason());
            }
        }
        for (var closure : closures) {
            if (closure.covers(date)) {
                return new CalendarDay(date, List.of(), CalendarDay.Cause.CLOSURE, closure.reason());
            }
        }
        return new CalendarDay(
                date,
                hours.getOrDefault(date.getDayOfWeek(), List.of()),
                CalendarDay.Cause.WEEK,
                LocalizedText.empty());
    }

    /** What has to be mended before it can be used; fields are named as the record names them. */
    public List<InvalidInput.Problem> problems() {
        var problems = new InvalidInput.Collector();
        problems.require(!code.equals(CalendarCode.ALWAYS), "code", "error.calendar.reserved", code);
        problems.require(!hours.isEmpty(), "hours", "error.calendar.never-open");
        hours.forEach((day, open) -> requireNoOverlap(problems, "hours." + day, open));
        if (holidays != null) {
            if (!holidays.countryIsKnown()) {
                problems.add("holidays.country", "error.calendar.unknown-country", holidays.country());
            } else if (!holidays.regionIsKnown()) {
                problems.add(
                        "holidays.region",
                        "error.calendar.unknown-region",
                        String.valueOf(holidays.region()),
                        holidays.country());
            }
        }
        problems.require(
                closures.size() <= MAX_ENTRIES, "closures", "error.calendar.too-many", closures.size(), MAX_ENTRIES);
        problems.require(
                extraDays.size() <= MAX_ENTRIES, "extraDays", "error.calendar.too-many", extraDays.size(), MAX_ENTRIES);
        for (int i = 0; i < closures.size(); i++) {
            var closure = closures.get(i);
            problems.require(
                    !closure.last().isBefore(closure.from()),
                    "closures[%d].until".formatted(i),
                    "error.calendar.ends-before",
                    closure.last(),
                    closure.from());
        }
        for (int i = 0; i < extraDays.size(); i++) {
            var field = "extraDays[%d].".formatted(i);
            var date = extraDays.get(i).date();
            problems.require(
                    extraDays.stream().filter(each -> each.date().equals(date)).count() == 1,
                    field + "date",
                    "error.calendar.day-twice",
                    date);
            problems.require(!extraDays.get(i).hours().isEmpty(), field + "hours", "error.calendar.no-hours");
            requireNoOverlap(problems, field + "hours", extraDays.get(i).hours());
        }
        return problems.problems();
    }

    private static void requireNoOverlap(InvalidInput.Collector problems, String field, List<OpenHours> open) {
        IntStream.range(0, open.size())
                .filter(i -> open.subList(0, i).stream().anyMatch(open.get(i)::overlaps))
                .forEach(i -> problems.add(
                        field + "[" + i + "]",
                        "error.calendar.hours-overlap",
                        open.get(i).toString()));
    }
}
