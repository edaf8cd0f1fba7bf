package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceType.ReporterGroup;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.web.cityadmin.items.FormSection;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who may report, and whether it is offered at all. */
final class ReportersSection extends FormSection {

    final ActiveWindowField active;
    private final ChoiceField<ReporterGroup> reporterGroup =
            new ChoiceField<>("admin.services.reporter-group", ReporterGroup.values());
    private final ChoiceField<Receipt> receipt = new ChoiceField<>("admin.services.receipt", Receipt.values());
    private final Checkbox anonymous = new Checkbox();
    private final Checkbox retired = new Checkbox();

    ReportersSection(Runnable changed) {
        super("admin.services.reporters", changed);
        active = new ActiveWindowField(changed);
        anonymous.setLabel(getTranslation("admin.services.anonymous"));
        anonymous.setHelperText(getTranslation("admin.services.anonymous.help"));
        retired.setLabel(getTranslation("admin.services.retired"));
        retired.setHelperText(getTranslation("admin.services.retired.help"));
        add(watched(reporterGroup), watched(anonymous), watched(retired), watched(receipt), active);
    }

    void show(ServiceType service) {
        reporterGroup.setValue(service.availability().reporterGroup());
        anonymous.setValue(service.form().anonymous());
        retired.setValue(service.availability().retired());
        receipt.setValue(Receipt.of(service));
        active.show(service.availability().active());
    }

    void into(ServiceTypeBuilder service) {
        service.reporterGroup(reporterGroup.getValue())
                .anonymous(anonymous.getValue())
                .retired(retired.getValue())
                .receipt(receipt.getValue().receipt)
                .active(active.value());
    }

    /** What a program gets for a report. */
    private enum Receipt {
        NUMBER(null),
        TOKEN(ServiceType.Receipt.TOKEN),
        NOTHING(ServiceType.Receipt.NOTHING);

        private final ServiceType.@Nullable Receipt receipt;

        Receipt(ServiceType.@Nullable Receipt receipt) {
            this.receipt = receipt;
        }

        static Receipt of(ServiceType service) {
            return Arrays.stream(values())
                    .filter(each -> each.receipt == service.publication().receipt())
                    .findFirst()
                    .orElse(NUMBER);
        }
    }

    void retire() {
        retired.setValue(true);
    }

    void forReports(boolean ours) {
        anonymous.setVisible(ours);
        receipt.setVisible(ours);
    }
}
