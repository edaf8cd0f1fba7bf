package city.plaza.web.cityadmin.notices;

import city.plaza.web.kit.questions.DatePickerLabels;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day and a time in the city's zone; what is not touched is kept to the second. */
final class DateTimeField extends DateTimePicker {

    private final transient NoticePresenter desk;
    private transient @Nullable Instant shown;

    DateTimeField(NoticePresenter desk, String label) {
        this.desk = desk;
        setLabel(label);
        setManualValidation(true);
        setLocale(getLocale());
        setDatePickerI18n(DatePickerLabels.in(getLocale(), this::getTranslation));
        setDateAriaLabel(getTranslation("admin.notices.day", label));
        setTimeAriaLabel(getTranslation("admin.notices.time", label));
        setWidthFull();
    }

    void show(@Nullable Instant moment) {
        shown = moment;
        setValue(moment == null ? null : desk.local(moment));
    }

    Optional<Instant> moment() {
        var typed = getValue();
        var before = shown;
        if (before != null && desk.local(before).equals(typed)) {
            return Optional.of(before);
        }
        return Optional.ofNullable(typed).map(desk::instant);
    }
}
