package city.plaza.web.cityadmin.targets;

import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.request.Priority;
import city.plaza.request.RequestStatus;
import city.plaza.shared.InvalidInput;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.SlaTarget.DueSoon;
import city.plaza.sla.TargetCode;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.cityadmin.items.FormSection;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The fields of a target, with what follows from them worked out beside them. */
final class TargetForm extends ConfigItemForm<SlaTarget> {

    private static final TargetCode UNNAMED = new TargetCode(AdminRoutes.NEW);

    private final transient TargetDescription sentences;
    private final transient WorkedExample example;
    private final CodeField code = named("code", new CodeField());
    private final RadioButtonGroup<TargetScope> targetScope = new RadioButtonGroup<>();
    private final ComboBox<ServiceType> service = named("service", new ComboBox<>());
    private final ComboBox<ServiceGroup> group = named("group", new ComboBox<>());
    private final Select<Priority> priority = new Select<>();
    private final IntegerField amount = named("amount", new IntegerField());
    private final Select<SlaTarget.Unit> unit = new Select<>();
    private final ComboBox<CalendarCode> calendar = named("calendar", new ComboBox<>());
    private final CheckboxGroup<RequestStatus> pausedIn = new CheckboxGroup<>();
    private final IntegerField soon = named("dueSoon", new IntegerField());
    private final Select<DueSoon.Unit> soonUnit = new Select<>();

    TargetForm(CityConfiguration city, TargetDescription sentences, WorkedExample example) {
        this.sentences = sentences;
        this.example = example;
        targetScope.setLabel(getTranslation("admin.targets.scope"));
        targetScope.setItems(TargetScope.values());
        targetScope.setItemLabelGenerator(each -> getTranslation("admin.targets.scope." + each));
        service.setLabel(getTranslation("admin.targets.scope.SERVICE"));
        service.setItems(city.services());
        service.setItemLabelGenerator(each -> sentences.name(each.name(), each.code()));
        group.setLabel(getTranslation("admin.targets.scope.GROUP"));
        group.setItems(city.groups());
        group.setItemLabelGenerator(each -> sentences.name(each.name(), each.code()));
        priority.setLabel(getTranslation("admin.targets.priority"));
        priority.setItems(Priority.values());
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(getTranslation("admin.targets.priority.any"));
        priority.setItemLabelGenerator(
                each -> each == null ? getTranslation("admin.targets.priority.any") : sentences.priority(each));
        amount.setLabel(getTranslation("admin.targets.amount"));
        amount.setStepButtonsVisible(true);
        unit.setLabel(getTranslation("admin.targets.unit"));
        unit.setItems(SlaTarget.Unit.values());
        unit.setItemLabelGenerator(each -> getTranslation("admin.targets.unit." + each));
        calendar.setLabel(getTranslation("admin.targets.calendar"));
        calendar.setHelperText(getTranslation("admin.targets.calendar.help"));
        calendar.setPlaceholder(getTranslation("admin.targets.calendar.department"));
        calendar.setClearButtonVisible(true);
        calendar.setItems(Stream.concat(
                        city.all(ConfigurationSection.CALENDARS).stream().map(BusinessCalendar::code),
                        Stream.of(CalendarCode.ALWAYS))
                .toList());
        calendar.setItemLabelGenerator(sentences::calendar);
        pausedIn.setLabel(getTranslation("admin.targets.paused"));
        pausedIn.setHelperText(getTranslation("admin.targets.paused.help"));
        pausedIn.setItems(Stream.of(RequestStatus.values())
                .filter(each -> each != RequestStatus.RESOLVED)
                .toList());
        pausedIn.setItemLabelGenerator(each -> getTranslation("status." + each));
        soon.setLabel(getTranslation("admin.targets.soon"));
        soon.setHelperText(getTranslation("admin.targets.soon.help"));
        soonUnit.setLabel(getTranslation("admin.targets.soon.unit"));
        soonUnit.setItems(DueSoon.Unit.values());
        soonUnit.setItemLabelGenerator(each -> getTranslation("admin.targets.soon.unit." + each));
        fields().forEach(field -> field.addValueChangeListener(event -> follow()));
        List.<HasValidation>of(service, group, amount, calendar, soon)
                .forEach(field -> field.setManualValidation(true));
        List.<HasSize>of(service, group, priority, amount, unit, calendar, soon, soonUnit)
                .forEach(HasSize::setWidthFull);
        getContent()
                .add(
                        section("for", targetScope, service, group, priority, code),
                        section("within", pair(amount, unit), calendar),
                        section("clock", pausedIn, pair(soon, soonUnit)));
    }

    @Override
    protected void show(SlaTarget thing, boolean fresh) {
        code.show(fresh ? "" : thing.code().value(), fresh);
        choose(service, each -> each.code().equals(thing.service()));
        choose(group, each -> each.code().equals(thing.group()));
        priority.setValue(thing.priority());
        amount.setValue(thing.amount());
        unit.setValue(thing.unit());
        calendar.setValue(thing.calendar());
        pausedIn.setValue(new HashSet<>(thing.pausedIn()));
        var dueSoon = thing.dueSoon();
        soon.setValue(dueSoon == null ? null : dueSoon.amount());
        soonUnit.setValue(dueSoon == null ? DueSoon.Unit.PERCENT : dueSoon.unit());
        targetScope.setValue(TargetScope.of(thing));
        follow();
    }

    @Override
    protected SlaTarget value() {
        var problems = new InvalidInput.Collector();
        var chosen = targetScope.getValue();
        problems.require(chosen != TargetScope.SERVICE || !service.isEmpty(), "service", "error.sla.no-service");
        problems.require(chosen != TargetScope.GROUP || !group.isEmpty(), "group", "error.sla.no-group");
        problems.require(amount.getValue() != null, "amount", "error.sla.no-amount");
        problems.throwIfAny();
        return typed(code.value(TargetCode::new, "error.sla.code-form"));
    }

    @Override
    protected Optional<Component> preview() {
        var target = typed(UNNAMED);
        return target.problems().isEmpty() ? Optional.of(example.of(target)) : Optional.empty();
    }

    @Override
    protected String previewName() {
        return getTranslation("admin.targets.example");
    }

    private SlaTarget typed(TargetCode itsCode) {
        var chosen = targetScope.getValue();
        var left = soon.getValue();
        return new SlaTarget(
                itsCode,
                chosen == TargetScope.SERVICE
                        ? service.getOptionalValue().map(ServiceType::code).orElse(null)
                        : null,
                chosen == TargetScope.GROUP
                        ? group.getOptionalValue().map(ServiceGroup::code).orElse(null)
                        : null,
                priority.getValue(),
                amount.getOptionalValue().orElse(0),
                unit.getValue(),
                unit.getValue() == SlaTarget.Unit.HOURS ? null : calendar.getValue(),
                List.copyOf(pausedIn.getValue()),
                left == null ? null : new DueSoon(left, soonUnit.getValue()));
    }

    private void follow() {
        service.setVisible(targetScope.getValue() == TargetScope.SERVICE);
        group.setVisible(targetScope.getValue() == TargetScope.GROUP);
        calendar.setVisible(unit.getValue() != SlaTarget.Unit.HOURS);
        if (unit.getValue() != null && targetScope.getValue() != null) {
            code.propose(proposed());
            changed();
        }
    }

    private String proposed() {
        var parts = new ArrayList<String>();
        service.getOptionalValue()
                .filter(each -> targetScope.getValue() == TargetScope.SERVICE)
                .ifPresent(each -> parts.add(each.code().value()));
        group.getOptionalValue()
                .filter(each -> targetScope.getValue() == TargetScope.GROUP)
                .ifPresent(each -> parts.add(each.code()));
        if (targetScope.getValue() == TargetScope.EVERYTHING) {
            parts.add("everything");
        }
        priority.getOptionalValue().ifPresent(each -> parts.add(each.name()));
        return String.join(" ", parts);
    }

    private List<HasValue<?, ?>> fields() {
        return List.of(targetScope, service, group, priority, amount, unit, calendar, pausedIn, soon, soonUnit);
    }

    private FormSection section(String key, Component... parts) {
        return new FormSection("admin.targets." + key, this::changed).add(parts);
    }

    private static Div pair(Component one, Component other) {
        var pair = new Div(one, other);
        pair.addClassName("plaza-admin__pair");
        return pair;
    }

    private static <T> void choose(ComboBox<T> field, Predicate<T> wanted) {
        field.getListDataView().getItems().filter(wanted).findFirst().ifPresent(field::setValue);
    }
}
