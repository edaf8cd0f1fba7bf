package city.plaza.web.cityadmin.calendars;

import city.plaza.department.Closure;
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

/** Days on which nobody works although the week says so. */
final class ClosuresField extends Composite<Div> {

    private final List<Locale> languages;
    private final Runnable changed;
    private final DayRows<Row> rows;

    ClosuresField(List<Locale> languages, Runnable changed) {
        this.languages = languages;
        this.changed = changed;
        rows = new DayRows<>("admin.calendars.closures", () -> new Row(null), changed);
        getContent().add(rows);
    }

    void show(List<Closure> closures) {
        rows.clear();
        closures.stream().sorted(Comparator.comparing(Closure::from)).forEach(each -> rows.add(new Row(each)));
    }

    List<Closure> value() {
        return rows.rows().stream().map(Row::value).filter(Objects::nonNull).toList();
    }

    void check(InvalidInput.Collector problems) {
        for (int i = 0; i < rows.rows().size(); i++) {
            problems.require(
                    rows.rows().get(i).value() != null, "closures[%d].from".formatted(i), "error.calendar.no-date");
        }
    }

    /** Every field by the name that something about it can have. */
    Map<String, DatePicker> fields() {
        var named = new LinkedHashMap<String, DatePicker>();
        for (int i = 0; i < rows.rows().size(); i++) {
            named.put("closures[%d].from".formatted(i), rows.rows().get(i).from);
            named.put("closures[%d].until".formatted(i), rows.rows().get(i).until);
        }
        return named;
    }

    private final class Row extends Div {
        private final DatePicker from = new DayField("admin.calendars.closures.from", changed);
        private final DatePicker until = new DayField("admin.calendars.closures.until", changed);
        private final LocalizedField reason;

        Row(@Nullable Closure closure) {
            reason = LocalizedField.ofLine(getTranslation("admin.calendars.reason"), languages);
            addClassName("plaza-rows__fields");
            until.setHelperText(getTranslation("admin.calendars.closures.until.help"));
            until.setClearButtonVisible(true);
            var dates = new Div(from, until);
            dates.addClassName("plaza-admin__pair");
            add(dates, reason);
            if (closure != null) {
                from.setValue(closure.from());
                until.setValue(closure.until());
                reason.setValue(closure.reason());
            }
            reason.onChange(changed);
        }

        @Nullable
        Closure value() {
            var first = from.getValue();
            return first == null ? null : new Closure(first, until.getValue(), reason.value());
        }
    }
}
