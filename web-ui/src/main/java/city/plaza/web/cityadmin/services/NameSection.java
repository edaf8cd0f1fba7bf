package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.configuration.CityConfiguration;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.FormSection;
import city.plaza.web.cityadmin.items.Keywords;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;

/** What a service is called, where it is found, and what it looks like. */
final class NameSection extends FormSection {

    final LocalizedField name;
    final CodeField code = new CodeField();
    final LocalizedField description;
    final LocalizedField keywords;
    final ComboBox<ServiceGroup> group = new ComboBox<>();
    final IconPicker icon = new IconPicker();
    private final Checkbox popular = new Checkbox();

    NameSection(CityConfiguration city, Runnable changed) {
        super("admin.services.naming", changed);
        var languages = city.languages();
        name = LocalizedField.ofLine(getTranslation("admin.services.name"), languages);
        description = LocalizedField.ofLine(getTranslation("admin.services.description"), languages);
        keywords = LocalizedField.ofLine(getTranslation("admin.services.keywords"), languages);
        description.setHelperText(getTranslation("admin.services.description.help"));
        keywords.setHelperText(getTranslation("admin.services.keywords.help"));
        name.onChange(() -> code.propose(name.main()));
        group.setLabel(getTranslation("admin.services.topic"));
        group.setItems(Topics.nested(city.groups()));
        group.setItemLabelGenerator(each -> Topics.title(each, city, getLocale()));
        group.setManualValidation(true);
        group.setWidthFull();
        popular.setLabel(getTranslation("admin.services.popular"));
        popular.setHelperText(getTranslation("admin.services.popular.help"));
        add(name, code, description, group, watched(icon), keywords, watched(popular));
    }

    /** @param changeable whether the service is yet to be added, so that its code may be another */
    void show(ServiceType service, boolean changeable) {
        name.setValue(service.name());
        description.setValue(service.presentation().description());
        // Last, for the name proposes a code.
        code.show(
                service.code().equals(ServiceForm.NO_CODE) ? "" : service.code().value(), changeable);
        keywords.setValue(Keywords.written(service.presentation().keywords()));
        icon.setValue(service.presentation().icon());
        popular.setValue(service.availability().popular());
        group.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(service.group()))
                .findFirst()
                .ifPresent(group::setValue);
    }

    void into(ServiceTypeBuilder service) {
        service.description(description.value())
                .keywords(Keywords.read(keywords.value()))
                .icon(icon.getValue())
                .popular(popular.getValue());
    }

    String topic() {
        return group.getOptionalValue().map(ServiceGroup::code).orElse("");
    }
}
