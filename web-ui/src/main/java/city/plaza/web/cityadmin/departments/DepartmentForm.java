package city.plaza.web.cityadmin.departments;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a department. */
final class DepartmentForm extends ConfigItemForm<Department> {

    private final CodeField code = named("code", new CodeField());
    private final TextField shortName = named("shortName", line("short"));
    private final TextField email = named("email", line("email"));
    private final TextField phone = named("phone", line("phone"));
    private final TextField url = named("url", line("url"));
    private final ComboBox<Department> parent = named("parent", new ComboBox<>());
    private final ComboBox<BusinessCalendar> calendar = named("calendar", new ComboBox<>());
    private final LocalizedField name;
    private final LocalizedField hours;

    DepartmentForm(CityConfiguration city) {
        name = named("name", LocalizedField.ofLine(getTranslation("admin.departments.name"), city.languages()));
        hours = named("hours", LocalizedField.ofLine(getTranslation("admin.departments.hours"), city.languages()));
        name.onChange(() -> code.propose(name.main()));
        parent.setLabel(getTranslation("admin.departments.parent"));
        parent.setItems(city.departments());
        parent.setItemLabelGenerator(each -> each.name().in(getLocale(), getLocale()));
        parent.setClearButtonVisible(true);
        calendar.setLabel(getTranslation("admin.departments.calendar"));
        calendar.setHelperText(getTranslation("admin.departments.calendar.help"));
        calendar.setItems(city.all(ConfigurationSection.CALENDARS));
        calendar.setItemLabelGenerator(each -> each.name().in(getLocale(), getLocale()));
        calendar.setClearButtonVisible(true);
        parent.setWidthFull();
        calendar.setWidthFull();
        getContent().add(name, code, shortName, email, phone, url, hours, parent, calendar);
    }

    @Override
    protected void show(Department thing, boolean fresh) {
        code.show(fresh ? "" : thing.code().value(), fresh);
        name.setValue(thing.name());
        shortName.setValue(thing.shortName());
        email.setValue(orEmpty(thing.email()));
        phone.setValue(orEmpty(thing.phone()));
        url.setValue(orEmpty(thing.url()));
        hours.setValue(Optional.ofNullable(thing.hours()).orElseGet(LocalizedText::empty));
        parent.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(thing.parent()))
                .findFirst()
                .ifPresent(parent::setValue);
        calendar.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(thing.calendar()))
                .findFirst()
                .ifPresent(calendar::setValue);
    }

    @Override
    protected Department value() {
        return new Department(
                code.value(DepartmentCode::new, "error.department.code-form"),
                shortName.getValue().isBlank()
                        ? code.getValue()
                        : shortName.getValue().strip(),
                name.value(),
                orNull(email.getValue()),
                Optional.ofNullable(parent.getValue()).map(Department::code).orElse(null),
                orNull(phone.getValue()),
                orNull(url.getValue()),
                hours.value(),
                Optional.ofNullable(calendar.getValue())
                        .map(BusinessCalendar::code)
                        .orElse(null));
    }

    private TextField line(String key) {
        var field = new TextField(getTranslation("admin.departments." + key));
        field.setWidthFull();
        field.setManualValidation(true);
        return field;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
