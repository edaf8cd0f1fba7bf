package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.ApiKeys;
import city.plaza.web.kit.questions.DatePickerLabels;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;

/** The last day on which a key is to work: a year ahead unless somebody says otherwise. */
final class LastDayField extends DatePicker {

    LastDayField(LocalDate today) {
        setLabel(getTranslation("admin.apikeys.last-day"));
        setHelperText(getTranslation("admin.apikeys.last-day.hint", ApiKeys.MAX_YEARS));
        setLocale(getLocale());
        setI18n(DatePickerLabels.in(getLocale(), this::getTranslation));
        setMin(today);
        setMax(today.plusYears(ApiKeys.MAX_YEARS));
        setValue(today.plusYears(1));
        setManualValidation(true);
        setWidthFull();
    }
}
