package city.plaza.web.cityadmin.people;

import city.plaza.department.Department;
import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.shared.InvalidInput;
import city.plaza.staff.Duties;
import city.plaza.staff.InvitePerson;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What somebody does and where; for somebody new, who it is. */
final class PersonForm extends ConfigItemForm<Duties> {

    private static final Duties DEFAULT_DUTIES = new Duties(Set.of(Role.STAFF), Set.of());

    private enum Reach {
        EVERYWHERE,
        DEPARTMENTS
    }

    private final TextField name = named("name", new TextField());
    private final TextField email = named("email", new TextField());
    private final ComboBox<Locale> language = named("language", new ComboBox<>());
    private final RoleChoice roles = named("roles", new RoleChoice());
    private final Select<Reach> reach = named("reach", new Select<>());
    private final MultiSelectComboBox<String> departments = named("departments", new MultiSelectComboBox<>());
    private final MultiSelectComboBox<String> services = named("services", new MultiSelectComboBox<>());
    private final MultiSelectComboBox<String> areas = named("areas", new MultiSelectComboBox<>());
    private final transient DutiesFormatter words;
    private final transient List<Department> known;

    PersonForm(DutiesFormatter words) {
        this.words = words;
        known = words.departments();
        prepare(name, "admin.people.name");
        prepare(email, "admin.people.email");
        language.setLabel(getTranslation("admin.people.language"));
        language.setItems(words.languages());
        language.setValue(words.languages().getFirst());
        language.setItemLabelGenerator(each -> each.getDisplayName(getLocale()));
        language.setWidthFull();
        reach.setLabel(getTranslation("admin.people.where"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(each -> getTranslation("admin.people.reach." + each.name()));
        reach.addValueChangeListener(event -> departments.setVisible(event.getValue() == Reach.DEPARTMENTS));
        reach.setWidthFull();
        departments.setLabel(getTranslation("admin.people.departments"));
        departments.setItemLabelGenerator(each -> words.name(each, known, getLocale()));
        departments.setManualValidation(true);
        departments.setWidthFull();
        narrowing(services, "admin.people.services", words.services(getLocale()));
        narrowing(areas, "admin.people.areas", words.areas(getLocale()));
        getContent().add(name, email, language, roles, reach, departments, services, areas);
    }

    /** Nothing chosen is no limit. */
    private void narrowing(MultiSelectComboBox<String> choice, String key, Map<String, String> names) {
        choice.setLabel(getTranslation(key));
        choice.setHelperText(getTranslation("admin.people.narrowing"));
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        choice.setVisible(!names.isEmpty());
        choice.setManualValidation(true);
        choice.setWidthFull();
    }

    /** What is gone meanwhile can still be seen, and taken away. */
    private static void choose(MultiSelectComboBox<String> choice, Set<String> known, Set<String> chosen) {
        var choices = new LinkedHashSet<>(known);
        choices.addAll(chosen);
        choice.setItems(choices);
        choice.setValue(chosen);
        choice.setVisible(!choices.isEmpty());
    }

    private void prepare(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setWidthFull();
        field.setManualValidation(true);
    }

    @Override
    protected void show(Duties thing, boolean fresh) {
        name.setVisible(fresh);
        email.setVisible(fresh);
        language.setVisible(fresh);
        roles.setValue(thing.roles());
        var choices = new TreeSet<>(thing.departments());
        known.forEach(each -> choices.add(each.code().value()));
        departments.setItems(choices);
        departments.setValue(thing.departments());
        choose(services, words.services(getLocale()).keySet(), thing.scope().services());
        choose(areas, words.areas(getLocale()).keySet(), thing.scope().areas());
        reach.setValue(!fresh && thing.departments().isEmpty() ? Reach.EVERYWHERE : Reach.DEPARTMENTS);
    }

    /** None chosen is no way to say everywhere. */
    @Override
    protected Duties value() {
        boolean everywhere = reach.getValue() == Reach.EVERYWHERE;
        var problems = new InvalidInput.Collector();
        problems.require(
                everywhere || !departments.getValue().isEmpty(), "departments", "error.staff.choose-department");
        problems.require(!roles.getValue().isEmpty(), "roles", "error.staff.no-role");
        problems.throwIfAny();
        return new Duties(
                roles.getValue(),
                new WorkScope(everywhere ? Set.of() : departments.getValue(), services.getValue(), areas.getValue()));
    }

    /** Whom to invite, with everything that is wrong said at once. */
    InvitePerson invitation() {
        var problems = new ArrayList<InvalidInput.Problem>();
        InvitePerson command = null;
        try {
            command = new InvitePerson(
                    name.getValue(),
                    email.getValue(),
                    Objects.requireNonNullElse(
                            language.getValue(), words.languages().getFirst()),
                    DEFAULT_DUTIES);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
        }
        try {
            var duties = value();
            if (command != null) {
                return new InvitePerson(command.name(), command.email(), command.language(), duties);
            }
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
        }
        throw new InvalidInput(problems);
    }
}
