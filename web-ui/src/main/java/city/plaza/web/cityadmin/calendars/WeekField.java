package city.plaza.web.cityadmin.calendars;

import city.plaza.department.OpenHours;
import city.plaza.shared.InvalidInput;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hours of a week, day by day. */
final class WeekField extends Composite<Div> {

    private final Map<DayOfWeek, HoursField> days = new EnumMap<>(DayOfWeek.class);
    private final HoursField monday;
    private final Runnable changed;

    WeekField(Runnable changed) {
        this.changed = changed;
        var words = new HoursFormatter(this::getTranslation, getLocale());
        getContent().addClassName("plaza-week");
        monday = day(DayOfWeek.MONDAY, words);
        EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY).forEach(day -> day(day, words));
        monday.addAction(
                "copy",
                getTranslation(
                        "admin.calendars.copy-monday", words.name(DayOfWeek.TUESDAY), words.name(DayOfWeek.FRIDAY)),
                this::copyMonday);
    }

    void show(Map<DayOfWeek, List<OpenHours>> hours) {
        days.forEach((day, field) -> field.setValue(hours.getOrDefault(day, List.of())));
    }

    Map<DayOfWeek, List<OpenHours>> value() {
        var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        days.forEach((day, field) -> week.put(day, field.getValue()));
        return week;
    }

    void check(InvalidInput.Collector problems) {
        days.forEach((day, field) -> field.check(problems, "hours." + day));
    }

    /** Every field, under each name that something about it can have. */
    Map<String, HoursField> fields() {
        var named = new LinkedHashMap<String, HoursField>();
        named.put("hours", monday);
        days.forEach((day, field) -> {
            for (int i = 0; i < field.size(); i++) {
                named.put("hours." + day + "[" + i + "]", field);
            }
        });
        return named;
    }

    private HoursField day(DayOfWeek day, HoursFormatter words) {
        var field = new HoursField(words.name(day), changed);
        days.put(day, field);
        getContent().add(field);
        return field;
    }

    private void copyMonday() {
        var copied = EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
        days.forEach((day, field) -> {
            if (copied.contains(day)) {
                field.setValue(monday.getValue());
            }
        });
        changed.run();
    }
}
