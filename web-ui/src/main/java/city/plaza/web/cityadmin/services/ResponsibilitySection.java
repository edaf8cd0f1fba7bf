package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.configuration.CityConfiguration;
import city.plaza.department.Department;
import city.plaza.web.cityadmin.items.FormSection;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.combobox.ComboBox;

/** Whether the city does the work at all, who does it, and what is said before anybody reports. */
final class ResponsibilitySection extends FormSection {

    final ComboBox<Department> department = new ComboBox<>();
    final LocalizedField notice;
    private final ChoiceField<Whose> whose = new ChoiceField<>("admin.services.whose", Whose.values());
    private final String noticeBefore;
    private final String noticeInstead;

    ResponsibilitySection(CityConfiguration city, Runnable changed) {
        super("admin.services.work", changed);
        noticeBefore = getTranslation("admin.services.notice.help");
        noticeInstead = getTranslation("admin.services.notice.instead");
        notice = LocalizedField.ofLines(getTranslation("admin.services.notice"), city.languages());
        department.setLabel(getTranslation("admin.services.department"));
        department.setHelperText(getTranslation("admin.services.department.help"));
        department.setItems(city.departments());
        department.setItemLabelGenerator(
                each -> each.name().in(getLocale(), city.languages().getFirst()));
        department.setClearButtonVisible(true);
        department.setManualValidation(true);
        department.setWidthFull();
        whose.addValueChangeListener(event -> update());
        add(watched(whose), department, notice);
    }

    void show(ServiceType service) {
        whose.setValue(service.notOurs() ? Whose.OTHERS : Whose.OURS);
        notice.setValue(service.presentation().notice());
        department
                .getListDataView()
                .getItems()
                .filter(each -> each.code().equals(service.department()))
                .findFirst()
                .ifPresent(department::setValue);
        update();
    }

    void into(ServiceTypeBuilder service) {
        var chosen = department.getOptionalValue().map(Department::code).orElse(null);
        service.notOurs(isNotOurs()).notice(notice.value()).department(isNotOurs() ? null : chosen);
    }

    boolean isNotOurs() {
        return whose.getValue() == Whose.OTHERS;
    }

    private void update() {
        department.setVisible(!isNotOurs());
        notice.setHelperText(isNotOurs() ? noticeInstead : noticeBefore);
    }

    private enum Whose {
        OURS,
        OTHERS
    }
}
