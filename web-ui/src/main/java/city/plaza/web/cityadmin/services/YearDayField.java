package city.plaza.web.cityadmin.services;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.stream.IntStream;

/** A day of every year: a month and a day that it has. */
final class YearDayField extends Composite<Div> {

    private final Select<Month> month = new Select<>();
    private final Select<Integer> day = new Select<>();

    /** @param key of the label that names both */
    YearDayField(String key) {
        var label = getTranslation(key);
        month.setAriaLabel(getTranslation("admin.services.season.month", label));
        day.setAriaLabel(getTranslation("admin.services.season.day", label));
        month.setItems(Month.values());
        month.setItemLabelGenerator(each -> each.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        month.setValue(Month.JANUARY);
        days(Month.JANUARY);
        day.setValue(1);
        month.addValueChangeListener(event -> {
            int chosen = day.getValue();
            days(event.getValue());
            day.setValue(Math.min(chosen, event.getValue().maxLength()));
        });
        var words = new Span(label);
        words.addClassName("plaza-admin__label");
        var both = new Div(day, month);
        both.addClassName("plaza-admin__day");
        getContent().add(words, both);
    }

    void setValue(MonthDay value) {
        month.setValue(value.getMonth());
        day.setValue(value.getDayOfMonth());
    }

    MonthDay value() {
        return MonthDay.of(month.getValue(), day.getValue());
    }

    void onChange(Runnable changed) {
        month.addValueChangeListener(event -> changed.run());
        day.addValueChangeListener(event -> changed.run());
    }

    private void days(Month of) {
        day.setItems(IntStream.rangeClosed(1, of.maxLength()).boxed().toList());
    }
}
