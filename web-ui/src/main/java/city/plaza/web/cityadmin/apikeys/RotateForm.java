package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.ApiKeys;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.Optional;

/** How long the key in use may still be used, and how long the new one. */
final class RotateForm extends ConfigItemForm<RotateForm.Rotation> {

    private static final int DEFAULT_GRACE_DAYS = 7;

    private final IntegerField grace = named("graceDays", new IntegerField());
    private final LastDayField lastDay;

    /** @param graceDays for how many days the key in use works on */
    record Rotation(int graceDays, LocalDate lastDay) {}

    RotateForm(KeyFormatter words) {
        lastDay = named("lastDay", new LastDayField(words.today()));
        grace.setLabel(getTranslation("admin.apikeys.grace"));
        grace.setHelperText(getTranslation("admin.apikeys.grace.hint", ApiKeys.MAX_GRACE_DAYS));
        grace.setValue(DEFAULT_GRACE_DAYS);
        grace.setStepButtonsVisible(true);
        grace.setMin(0);
        grace.setMax(ApiKeys.MAX_GRACE_DAYS);
        grace.setManualValidation(true);
        grace.setWidthFull();
        getContent().add(grace, lastDay);
    }

    @Override
    protected void show(Rotation thing, boolean fresh) {
        grace.setValue(thing.graceDays);
        lastDay.setValue(thing.lastDay);
    }

    @Override
    protected Rotation value() {
        var days = Optional.ofNullable(grace.getValue())
                .orElseThrow(() -> new InvalidInput("graceDays", "error.api-key.grace", ApiKeys.MAX_GRACE_DAYS));
        var last = Optional.ofNullable(lastDay.getValue())
                .orElseThrow(() -> new InvalidInput("lastDay", "error.api-key.no-last-day"));
        return new Rotation(days, last);
    }
}
