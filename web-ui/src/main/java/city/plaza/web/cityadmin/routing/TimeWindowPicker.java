package city.plaza.web.cityadmin.routing;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.routing.TimeWindow;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses when a report has to come in: on some days, at some hours, while somebody works or not. */
final class TimeWindowPicker extends Composite<Div> {

    private static final Duration TIME_STEP = Duration.ofMinutes(30);

    private final List<Hours> known = new ArrayList<>();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final TimePicker from;
    private final TimePicker until;
    private final ComboBox<Hours> hours = new ComboBox<>();

    TimeWindowPicker(CityConfiguration city, RuleFormatter words, Runnable changed) {
        days.setLabel(getTranslation("admin.rules.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(words::day);
        days.addValueChangeListener(event -> changed.run());
        from = picker("admin.rules.from", changed);
        until = picker("admin.rules.until", changed);
        hours.setLabel(getTranslation("admin.rules.hours"));
        hours.setHelperText(getTranslation("admin.rules.hours.help"));
        hours.setItemLabelGenerator(each -> words.hours(each.calendar(), each.open()));
        hours.setClearButtonVisible(true);
        hours.setManualValidation(true);
        hours.setWidthFull();
        hours.addValueChangeListener(event -> changed.run());
        city.all(ConfigurationSection.CALENDARS).stream()
                .map(BusinessCalendar::code)
                .forEach(code -> {
                    known.add(new Hours(code, true));
                    known.add(new Hours(code, false));
                });
        var clock = new Div(from, until);
        clock.addClassName("plaza-admin__pair");
        getContent().addClassName("plaza-admin__form");
        getContent().add(days, clock, hours);
    }

    TimePicker until() {
        return until;
    }

    void show(@Nullable TimeWindow window) {
        var chosen = Optional.ofNullable(window)
                .flatMap(each -> Optional.ofNullable(each.calendar())
                        .map(calendar -> new Hours(calendar, Boolean.TRUE.equals(each.open()))));
        chosen.filter(each -> !known.contains(each)).ifPresent(known::add);
        hours.setItems(known);
        hours.setValue(chosen.orElse(null));
        days.setValue(window == null ? Set.of() : Set.copyOf(window.days()));
        from.setValue(window == null ? null : window.from());
        until.setValue(window == null ? null : window.until());
    }

    @Nullable
    TimeWindow value() {
        var chosen = hours.getOptionalValue();
        if (days.getValue().isEmpty() && from.isEmpty() && until.isEmpty() && chosen.isEmpty()) {
            return null;
        }
        return new TimeWindow(
                List.copyOf(days.getValue()),
                from.getValue(),
                until.getValue(),
                chosen.map(Hours::calendar).orElse(null),
                chosen.map(Hours::open).orElse(null));
    }

    private TimePicker picker(String key, Runnable changed) {
        var picker = new TimePicker(getTranslation(key));
        picker.setLocale(getLocale());
        picker.setStep(TIME_STEP);
        picker.setClearButtonVisible(true);
        picker.setManualValidation(true);
        picker.addValueChangeListener(event -> changed.run());
        return picker;
    }

    /** While a calendar is open, or while it is closed. */
    private record Hours(CalendarCode calendar, boolean open) {}
}
