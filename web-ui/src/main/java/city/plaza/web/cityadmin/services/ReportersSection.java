package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceType.Audience;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.web.cityadmin.FormSection;
import com.vaadin.flow.component.checkbox.Checkbox;

/** Who may report, and whether it is offered at all. */
final class ReportersSection extends FormSection {

    final ActiveWindowField active;
    private final ChoiceField<Audience> audience = new ChoiceField<>("admin.services.audience", Audience.values());
    private final Checkbox anonymous = new Checkbox();
    private final Checkbox retired = new Checkbox();

    ReportersSection(Runnable changed) {
        super("admin.services.reporters", changed);
        active = new ActiveWindowField(changed);
        anonymous.setLabel(getTranslation("admin.services.anonymous"));
        anonymous.setHelperText(getTranslation("admin.services.anonymous.help"));
        retired.setLabel(getTranslation("admin.services.retired"));
        retired.setHelperText(getTranslation("admin.services.retired.help"));
        add(watched(audience), watched(anonymous), watched(retired), active);
    }

    void show(ServiceType service) {
        audience.setValue(service.audience());
        anonymous.setValue(service.anonymous());
        retired.setValue(service.retired());
        active.show(service.active());
    }

    void into(ServiceTypeBuilder service) {
        service.audience(audience.getValue())
                .anonymous(anonymous.getValue())
                .retired(retired.getValue())
                .active(active.value());
    }

    void retire() {
        retired.setValue(true);
    }

    void forReports(boolean ours) {
        anonymous.setVisible(ours);
    }
}
