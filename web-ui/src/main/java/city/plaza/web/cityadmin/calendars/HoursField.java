package city.plaza.web.cityadmin.calendars;

import city.plaza.department.OpenHours;
import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hours of one day: none, or any number of stretches. */
final class HoursField extends CustomField<List<OpenHours>> {

    private static final Duration TIME_STEP = Duration.ofMinutes(30);

    private final String day;
    private final Runnable changed;
    private final Span closed = new Span(getTranslation("admin.calendars.closed"));
    private final Div stretches = new Div();
    private final Div actions = new Div();
    private final List<Stretch> rows = new ArrayList<>();

    HoursField(String day, Runnable changed) {
        super(List.of());
        this.day = day;
        this.changed = changed;
        setLabel(day);
        setManualValidation(true);
        addClassName("plaza-hours");
        closed.addClassName("plaza-muted");
        stretches.addClassName("plaza-hours__stretches");
        actions.addClassName("plaza-hours__actions");
        addAction("plus", getTranslation("admin.calendars.add-hours", day), () -> {
            add(null, null).focus();
            hear();
        });
        add(closed, stretches, actions);
    }

    /** Offer something else to do with the day. */
    void addAction(String icon, String words, Runnable action) {
        actions.add(button(icon, words, action));
    }

    /** Complain of hours that are not complete, or end before they begin. */
    void check(InvalidInput.Collector problems, String field) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var from = row.from.getValue();
            var until = row.until.getValue();
            if (from == null || until == null) {
                problems.add(field + "[" + i + "]", "error.calendar.hours-incomplete");
            } else {
                problems.require(row.isInOrder(), field + "[" + i + "]", "error.calendar.hours-order", from, until);
            }
        }
    }

    int size() {
        return rows.size();
    }

    @Override
    protected List<OpenHours> generateModelValue() {
        return rows.stream()
                .filter(Stretch::isInOrder)
                .map(row -> new OpenHours(row.from.getValue(), row.until.getValue()))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<OpenHours> hours) {
        rows.clear();
        stretches.removeAll();
        hours.forEach(open -> add(open.from(), open.until()));
        follow();
    }

    private Stretch add(@Nullable LocalTime from, @Nullable LocalTime until) {
        var row = new Stretch(from, until);
        rows.add(row);
        stretches.add(row);
        follow();
        return row;
    }

    private void follow() {
        closed.setVisible(rows.isEmpty());
    }

    private void hear() {
        updateValue();
        changed.run();
    }

    private static Button button(String icon, String words, Runnable action) {
        var button = new Button(new Icon(icon), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }

    /** From when until when; midnight as the end is the end of the day. */
    private final class Stretch extends Div {
        private final TimePicker from = picker("admin.calendars.from");
        private final TimePicker until = picker("admin.calendars.until");

        Stretch(@Nullable LocalTime opens, @Nullable LocalTime closes) {
            addClassName("plaza-hours__stretch");
            from.setValue(opens);
            until.setValue(closes);
            from.addValueChangeListener(event -> hear());
            until.addValueChangeListener(event -> hear());
            add(from, new Span(getTranslation("admin.calendars.dash")), until);
            add(button("close", getTranslation("admin.calendars.remove-hours", day), () -> {
                rows.remove(this);
                stretches.remove(this);
                follow();
                hear();
            }));
        }

        boolean isInOrder() {
            var opens = from.getValue();
            var closes = until.getValue();
            return opens != null && closes != null && (closes.equals(LocalTime.MIDNIGHT) || opens.isBefore(closes));
        }

        void focus() {
            from.focus();
        }

        private TimePicker picker(String key) {
            var picker = new TimePicker();
            picker.setAriaLabel(getTranslation(key, day));
            picker.setLocale(getLocale());
            picker.setStep(TIME_STEP);
            picker.setManualValidation(true);
            return picker;
        }
    }
}
