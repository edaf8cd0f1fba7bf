package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.CityConfiguration;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a topic. */
final class GroupForm extends ConfigItemForm<ServiceGroup> {

    private final transient CityConfiguration city;
    private final LocalizedField name;
    private final CodeField code = named("code", new CodeField());
    private final IconPicker icon = named("icon", new IconPicker());
    private final ComboBox<ServiceGroup> parent = named("parent", new ComboBox<>());

    GroupForm(CityConfiguration city) {
        this.city = city;
        name = named("name", LocalizedField.ofLine(getTranslation("admin.groups.name"), city.languages()));
        name.onChange(() -> code.propose(name.main()));
        parent.setLabel(getTranslation("admin.groups.parent"));
        parent.setHelperText(getTranslation("admin.groups.parent.help"));
        parent.setItemLabelGenerator(each -> Topics.title(each, city, getLocale()));
        parent.setClearButtonVisible(true);
        parent.setManualValidation(true);
        parent.setWidthFull();
        getContent().add(name, code, icon, parent);
    }

    @Override
    protected void show(ServiceGroup thing, boolean fresh) {
        code.show(thing.code(), fresh);
        name.setValue(thing.name());
        icon.setValue(thing.icon());
        boolean holdsOthers =
                city.groups().stream().anyMatch(each -> thing.code().equals(each.parent()));
        parent.setItems(city.groups().stream()
                .filter(each -> each.parent() == null && !each.code().equals(thing.code()))
                .toList());
        parent.setEnabled(!holdsOthers);
        if (holdsOthers) {
            parent.setHelperText(getTranslation("admin.groups.parent.holds"));
        }
        city.groups().stream()
                .filter(each -> each.code().equals(thing.parent()))
                .findFirst()
                .ifPresent(parent::setValue);
    }

    @Override
    protected ServiceGroup value() {
        var problems = new InvalidInput.Collector();
        problems.require(!name.value().isEmpty(), "name", "error.configuration.no-text");
        problems.require(isCode(code.getValue().strip()), "code", "error.catalog.group-code-form");
        problems.throwIfAny();
        return new ServiceGroup(code.value(each -> each, ""), icon.getValue(), name.value(), parentCode());
    }

    private @Nullable String parentCode() {
        return Optional.ofNullable(parent.getValue()).map(ServiceGroup::code).orElse(null);
    }

    /** What came from elsewhere keeps its code, whatever it looks like. */
    private boolean isCode(String typed) {
        return code.isReadOnly() || (!typed.isEmpty() && CodeField.of(typed).equals(typed));
    }
}
