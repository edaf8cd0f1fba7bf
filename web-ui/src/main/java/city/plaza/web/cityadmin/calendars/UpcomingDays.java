package city.plaza.web.cityadmin.calendars;

import city.plaza.department.CalendarDay;
import city.plaza.department.WorkingTime;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** The next two weeks by a calendar, each day with its hours, or why it is free. */
final class UpcomingDays extends Composite<Div> {

    private static final int DAYS_SHOWN = 14;

    private final transient WorkingTime time;
    private final transient HoursFormatter words;

    UpcomingDays(WorkingTime time, LocalDate today) {
        this.time = time;
        this.words = new HoursFormatter(this::getTranslation, getLocale());
        var list = new UnorderedList();
        list.addClassName("plaza-days");
        IntStream.range(0, DAYS_SHOWN).mapToObj(today::plusDays).map(time::day).forEach(day -> list.add(line(day)));
        getContent().add(new H2(getTranslation("admin.calendars.coming")), list);
    }

    private ListItem line(CalendarDay day) {
        var date = new Span(words.date(day.date()));
        date.addClassName("plaza-days__date");
        var hours = day.hours().isEmpty() ? getTranslation("admin.calendars.closed") : words.hours(day.hours());
        var why = why(day);
        var said = new Span(why.isEmpty() ? hours : getTranslation("admin.calendars.because", hours, why));
        var item = new ListItem(date, said);
        item.getElement().setAttribute("data-open", !day.hours().isEmpty());
        return item;
    }

    private String why(CalendarDay day) {
        return switch (day.cause()) {
            case WEEK -> "";
            case EXTRA_DAY, CLOSURE -> day.reason().in(getLocale(), getLocale());
            case HOLIDAY -> {
                var holidays = time.calendar().holidays();
                yield holidays == null
                        ? ""
                        : holidays.in(day.date().getYear(), getLocale()).getOrDefault(day.date(), "");
            }
        };
    }
}
