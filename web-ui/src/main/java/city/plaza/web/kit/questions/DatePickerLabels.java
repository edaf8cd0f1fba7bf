package city.plaza.web.kit.questions;

import city.plaza.web.kit.I18n;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Localized labels for date pickers. */
public final class DatePickerLabels {

    private DatePickerLabels() {}

    public static DatePickerI18n in(Locale language, I18n i18n) {
        var symbols = DateFormatSymbols.getInstance(language);
        return new DatePickerI18n()
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(days(symbols.getWeekdays()))
                .setWeekdaysShort(days(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.of(language).getFirstDayOfWeek().getValue() % DayOfWeek.values().length)
                .setToday(i18n.text("resident.report.details.today"))
                .setCancel(i18n.text("resident.report.details.cancel"));
    }

    /** Java begins with nothing, then Sunday. */
    private static List<String> days(String[] symbols) {
        return Arrays.asList(symbols).subList(1, 8);
    }
}
