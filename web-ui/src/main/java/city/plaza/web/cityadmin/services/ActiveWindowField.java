package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ActiveWindow;
import city.plaza.catalog.ActiveWindow.Season;
import city.plaza.web.kit.questions.DatePickerLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.time.Month;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** The days on which a service is offered: between two dates, in a part of each year, or always. */
final class ActiveWindowField extends Composite<Details> {

    final DatePicker until;
    private final DatePicker from;
    private final Checkbox seasonal = new Checkbox();
    private final YearDayField begins = new YearDayField("admin.services.season.from");
    private final YearDayField ends = new YearDayField("admin.services.season.to");
    private final Div season = new Div(begins, ends);

    ActiveWindowField(Runnable changed) {
        from = date("admin.services.from");
        until = date("admin.services.until");
        seasonal.setLabel(getTranslation("admin.services.season"));
        seasonal.setHelperText(getTranslation("admin.services.season.help"));
        seasonal.addValueChangeListener(event -> season.setVisible(event.getValue()));
        from.addValueChangeListener(event -> changed.run());
        until.addValueChangeListener(event -> changed.run());
        seasonal.addValueChangeListener(event -> changed.run());
        begins.onChange(changed);
        ends.onChange(changed);
        season.addClassName("plaza-admin__pair");
        season.setVisible(false);
        var dates = new Div(from, until);
        dates.addClassName("plaza-admin__pair");
        var all = new Div(dates, seasonal, season);
        all.addClassName("plaza-admin__form");
        getContent().setSummaryText(getTranslation("admin.services.when"));
        getContent().add(all);
    }

    void show(ActiveWindow window) {
        from.setValue(window.from());
        until.setValue(window.until());
        var part = window.season();
        seasonal.setValue(part != null);
        begins.setValue(part == null ? MonthDay.of(Month.APRIL, 1) : part.from());
        ends.setValue(part == null ? MonthDay.of(Month.OCTOBER, 31) : part.to());
        getContent().setOpened(!window.equals(ActiveWindow.ALWAYS));
    }

    ActiveWindow value() {
        return new ActiveWindow(from.getValue(), until.getValue(), season());
    }

    private @Nullable Season season() {
        return seasonal.getValue() ? new Season(begins.value(), ends.value()) : null;
    }

    private DatePicker date(String key) {
        var picker = new DatePicker(getTranslation(key));
        picker.setLocale(getLocale());
        picker.setI18n(DatePickerLabels.in(getLocale(), this::getTranslation));
        picker.setManualValidation(true);
        picker.setClearButtonVisible(true);
        picker.setWidthFull();
        return picker;
    }
}
