package city.plaza.web.cityadmin.calendars;

import city.plaza.department.ExtraDay;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days with hours of their own, whatever week, holidays and closures say. */
final class ExtraDaysField extends Composite<Div> {

    private final List<Locale> languages;
    private final Runnable changed;
    private final DayRows<Row> rows;

    ExtraDaysField(List<Locale> languages, Runnable changed) {
        this.languages = languages;
        this.changed = changed;
        rows = new DayRows<>("admin.calendars.extra-days", () -> new Row(null), changed);
        getContent().add(rows);
    }

    void show(List<ExtraDay> days) {
        rows.clear();
        days.stream().sorted(Comparator.comparing(ExtraDay::date)).forEach(each -> rows.add(new Row(each)));
    }

    List<ExtraDay> value() {
        return rows.rows().stream().map(Row::value).filter(Objects::nonNull).toList();
    }

    void check(InvalidInput.Collector problems) {
        for (int i = 0; i < rows.rows().size(); i++) {
            var row = rows.rows().get(i);
            problems.require(row.value() != null, "extraDays[%d].date".formatted(i), "error.calendar.no-date");
            row.hours.check(problems, "extraDays[%d].hours".formatted(i));
        }
    }

    /** Every field of a date by the name that something about it can have. */
    Map<String, DatePicker> dates() {
        var named = new LinkedHashMap<String, DatePicker>();
        for (int i = 0; i < rows.rows().size(); i++) {
            named.put("extraDays[%d].date".formatted(i), rows.rows().get(i).date);
        }
        return named;
    }

    /** Every field of hours by each name that something about it can have. */
    Map<String, HoursField> hours() {
        var named = new LinkedHashMap<String, HoursField>();
        for (int i = 0; i < rows.rows().size(); i++) {
            var field = rows.rows().get(i).hours;
            var name = "extraDays[%d].hours".formatted(i);
            named.put(name, field);
            for (int stretch = 0; stretch < field.size(); stretch++) {
                named.put(name + "[" + stretch + "]", field);
            }
        }
        return named;
    }

    private final class Row extends Div {
        private final DatePicker date = new DayField("admin.calendars.extra-days.date", changed);
        private final HoursField hours = new HoursField(getTranslation("admin.calendars.extra-days.hours"), changed);
        private final LocalizedField reason;

        Row(@Nullable ExtraDay day) {
            reason = LocalizedField.ofLine(getTranslation("admin.calendars.reason"), languages);
            addClassName("plaza-rows__fields");
            var both = new Div(date, hours);
            both.addClassName("plaza-admin__pair");
            add(both, reason);
            hours.setValue(day == null ? List.of(CalendarEditor.DEFAULT_HOURS) : day.hours());
            if (day != null) {
                date.setValue(day.date());
                reason.setValue(day.reason());
            }
            reason.onChange(changed);
        }

        @Nullable
        ExtraDay value() {
            var when = date.getValue();
            return when == null ? null : new ExtraDay(when, hours.getValue(), reason.value());
        }
    }
}
