package city.plaza.web.cityadmin.routing;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.CityConfiguration;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.request.Priority;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RuleCode;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.FormSection;
import city.plaza.web.cityadmin.items.LocalizedField;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The fields of a rule, with its sentence beside them. */
final class RuleForm extends ConfigItemForm<RoutingRule> {

    private final transient RuleFormatter words;
    private final LocalizedField note;
    private final CodeField code = named("code", new CodeField());
    private final MultiSelectComboBox<ServiceCode> services = named("when.services", new MultiSelectComboBox<>());
    private final MultiSelectComboBox<String> groups = named("when.groups", new MultiSelectComboBox<>());
    private final AreaPicker areas;
    private final TimeWindowPicker time;
    private final AnswerPicker answers;
    private final ComboBox<DepartmentCode> department = named("then", new ComboBox<>());
    private final Select<Priority> priority = new Select<>();
    private final List<ServiceCode> knownServices;
    private final List<String> knownGroups;
    private final List<DepartmentCode> knownDepartments;

    RuleForm(CityConfiguration city, RuleFormatter words) {
        this.words = words;
        knownServices = city.services().stream().map(ServiceType::code).toList();
        knownGroups = city.groups().stream().map(ServiceGroup::code).toList();
        knownDepartments = city.departments().stream().map(Department::code).toList();
        note = named("note", LocalizedField.ofLine(getTranslation("admin.rules.note"), city.languages()));
        note.setHelperText(getTranslation("admin.rules.note.help"));
        note.onChange(() -> code.propose(note.main()));
        areas = new AreaPicker(city, words, this::changed);
        time = new TimeWindowPicker(city, words, this::changed);
        answers = new AnswerPicker(city, words, this::changed);
        named("when", services);
        named("when.time.until", time.until());
        named("then.department", department);
        pick(services, "admin.rules.services", words::service);
        pick(groups, "admin.rules.groups", words::group);
        services.addValueChangeListener(event -> follow());
        groups.addValueChangeListener(event -> follow());
        department.setLabel(getTranslation("admin.rules.department"));
        department.setPlaceholder(getTranslation("admin.rules.own-department"));
        department.setItemLabelGenerator(words::department);
        department.setClearButtonVisible(true);
        department.setManualValidation(true);
        department.setWidthFull();
        department.addValueChangeListener(event -> changed());
        priority.setLabel(getTranslation("admin.rules.priority"));
        priority.setItems(Priority.values());
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(getTranslation("admin.rules.priority.usual"));
        priority.setItemLabelGenerator(
                each -> each == null ? getTranslation("admin.rules.priority.usual") : words.priority(each));
        priority.addValueChangeListener(event -> changed());
        getContent().add(note, code);
        getContent()
                .add(section("when", services, groups, areas, time, answers), section("then", department, priority));
    }

    @Override
    protected void show(RoutingRule thing, boolean fresh) {
        code.show(fresh ? "" : thing.code().value(), fresh);
        note.setValue(thing.note());
        var when = thing.when();
        offer(services, knownServices, when.services());
        offer(groups, knownGroups, when.groups());
        areas.show(when.areas());
        time.show(when.time());
        answers.show(when.answers());
        var offered = new LinkedHashSet<>(knownDepartments);
        Optional.ofNullable(thing.then().department()).ifPresent(offered::add);
        department.setItems(offered);
        department.setValue(thing.then().department());
        priority.setValue(thing.then().priority());
        follow();
    }

    @Override
    protected RoutingRule value() {
        var problems = new InvalidInput.Collector();
        problems.require(!note.value().isEmpty(), "note", "error.configuration.no-text");
        problems.throwIfAny();
        return typed(code.value(RuleCode::new, "error.routing.code-form"));
    }

    @Override
    protected Optional<Component> preview() {
        return Optional.of(new Div(
                new H2(getTranslation("admin.rules.in-words")),
                new Paragraph(words.sentence(typed(new RuleCode(AdminRoutes.NEW))))));
    }

    @Override
    protected String previewName() {
        return getTranslation("admin.rules.in-words");
    }

    private RoutingRule typed(RuleCode itsCode) {
        return new RoutingRule(
                itsCode,
                note.value(),
                new RoutingRule.When(
                        List.copyOf(services.getValue()),
                        List.copyOf(groups.getValue()),
                        areas.value(),
                        time.value(),
                        answers.value()),
                new RoutingRule.Then(department.getValue(), priority.getValue()));
    }

    private void follow() {
        answers.offer(services.getValue(), groups.getValue());
        changed();
    }

    private FormSection section(String key, Component... parts) {
        return new FormSection("admin.rules." + key, this::changed).add(parts);
    }

    private <T> void pick(MultiSelectComboBox<T> field, String key, ItemLabelGenerator<T> name) {
        field.setLabel(getTranslation(key));
        field.setItemLabelGenerator(name);
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        field.setWidthFull();
    }

    /** What is chosen but no longer there can be seen, and taken out. */
    private static <T> void offer(MultiSelectComboBox<T> field, List<T> known, List<T> chosen) {
        var all = new LinkedHashSet<>(known);
        all.addAll(chosen);
        field.setItems(all);
        field.setValue(new LinkedHashSet<>(chosen));
    }
}
