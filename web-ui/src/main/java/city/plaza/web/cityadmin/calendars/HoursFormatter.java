package city.plaza.web.cityadmin.calendars;

import city.plaza.department.BusinessCalendar;
import city.plaza.department.OpenHours;
import city.plaza.web.kit.I18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says days and hours as they hang beside a door. */
final class HoursFormatter {

    private final I18n i18n;
    private final Locale language;

    HoursFormatter(I18n i18n, Locale language) {
        this.i18n = i18n;
        this.language = language;
    }

    /** A week in short, days that are alike as one, such as {@code Mon–Fri 9:00–17:00; Sat 10:00–12:00}. */
    String week(BusinessCalendar calendar) {
        var said = new ArrayList<String>();
        var days = DayOfWeek.values();
        for (int first = 0; first < days.length; ) {
            var hours = calendar.hours().getOrDefault(days[first], List.of());
            int next = first + 1;
            while (next < days.length && hours.equals(calendar.hours().getOrDefault(days[next], List.of()))) {
                next++;
            }
            if (!hours.isEmpty()) {
                said.add(i18n.text("admin.calendars.day-hours", days(days[first], days[next - 1]), hours(hours)));
            }
            first = next;
        }
        return String.join(i18n.text("admin.calendars.and-then"), said);
    }

    /** The hours of a day, such as {@code 9:00–12:00, 13:00–17:00}. */
    String hours(List<OpenHours> hours) {
        return hours.stream().map(this::hours).collect(Collectors.joining(i18n.text("admin.calendars.and")));
    }

    /** A day, such as {@code Thu, 26 Nov}. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEEEd")
                .withLocale(language)
                .format(date);
    }

    String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? brief(first) : i18n.text("admin.calendars.span", brief(first), brief(last));
    }

    private String brief(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language);
    }

    private String hours(OpenHours open) {
        return open.from().equals(LocalTime.MIDNIGHT) && open.until().equals(LocalTime.MIDNIGHT)
                ? i18n.text("admin.calendars.all-day")
                : i18n.text("admin.calendars.span", clock(open.from()), clock(open.until()));
    }

    private String clock(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .format(time);
    }
}
