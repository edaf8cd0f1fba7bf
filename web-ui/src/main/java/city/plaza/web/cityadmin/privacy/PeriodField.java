package city.plaza.web.cityadmin.privacy;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Period;

/** A number of days, months or years. */
final class PeriodField extends Composite<Div> {

    private final IntegerField amount = new IntegerField();
    private final Select<Unit> unit = new Select<>();

    PeriodField(String label, String help) {
        amount.setLabel(label);
        amount.setHelperText(help);
        amount.setStepButtonsVisible(true);
        amount.setMin(1);
        amount.setManualValidation(true);
        amount.setWidthFull();
        unit.setItems(Unit.values());
        unit.setLabel(getTranslation("admin.retention.unit"));
        unit.setAriaLabel(getTranslation("admin.retention.unit.of", label));
        unit.setItemLabelGenerator(each -> getTranslation("admin.retention.unit." + each));
        unit.setWidthFull();
        getContent().add(amount, unit);
        getContent().addClassName("plaza-admin__pair");
    }

    /** The field that is marked if the period is wrong. */
    IntegerField amount() {
        return amount;
    }

    void show(Period period) {
        if (period.getDays() > 0) {
            show((int) (period.toTotalMonths() * Unit.DAYS_OF_MONTH) + period.getDays(), Unit.DAYS);
        } else if (period.getMonths() > 0) {
            show((int) period.toTotalMonths(), Unit.MONTHS);
        } else {
            show(period.getYears(), Unit.YEARS);
        }
    }

    private void show(int number, Unit chosen) {
        amount.setValue(number);
        unit.setValue(chosen);
    }

    /** What was chosen; nothing at all if no number was typed. */
    Period value() {
        int number = amount.getOptionalValue().orElse(0);
        return switch (unit.getValue()) {
            case DAYS -> Period.ofDays(number);
            case MONTHS -> Period.ofMonths(number);
            case YEARS -> Period.ofYears(number);
        };
    }

    /** What a period is counted in. */
    enum Unit {
        DAYS,
        MONTHS,
        YEARS;

        static final int DAYS_OF_MONTH = 30;
    }
}
