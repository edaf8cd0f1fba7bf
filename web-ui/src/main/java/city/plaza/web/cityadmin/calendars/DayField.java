package city.plaza.web.cityadmin.calendars;

import city.plaza.web.kit.questions.DatePickerLabels;
import com.vaadin.flow.component.datepicker.DatePicker;

/** Takes one day. */
final class DayField extends DatePicker {

    DayField(String key, Runnable changed) {
        setLabel(getTranslation(key));
        setLocale(getLocale());
        setI18n(DatePickerLabels.in(getLocale(), this::getTranslation));
        setManualValidation(true);
        addValueChangeListener(event -> changed.run());
    }
}
