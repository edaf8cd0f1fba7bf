package city.plaza.web.staff.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.request.RequestStatus;
import city.plaza.request.queue.WorkList;
import city.plaza.web.kit.Icon;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Narrows a queue by words, status, service and department. */
final class QueueFilterBar extends Composite<Div> {

    private static final int TYPING_PAUSE_MILLIS = 400;

    private final TextField text = new TextField();
    private final MultiSelectComboBox<RequestStatus> statuses = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<ServiceCode> services = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> departments = new MultiSelectComboBox<>();
    private final Button clear;
    private QueueUrlState shown;

    QueueFilterBar(StaffLabels staffLabels, QueueUrlState first, Consumer<QueueUrlState> changed) {
        shown = first;
        text.setPlaceholder(getTranslation("staff.filter.text"));
        text.setAriaLabel(getTranslation("staff.filter.text"));
        text.setPrefixComponent(new Icon("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        text.addClassName("staff-filters__text");
        prepare(
                statuses,
                "staff.filter.status",
                List.of(RequestStatus.values()),
                status -> getTranslation("status." + status));
        prepare(
                services,
                "staff.filter.service",
                staffLabels.services().stream()
                        .map(ServiceType::code)
                        .sorted(Comparator.comparing(
                                staffLabels::service, Collator.getInstance(staffLabels.language())))
                        .toList(),
                staffLabels::service);
        prepare(departments, "staff.filter.department", staffLabels.departments(), staffLabels::department);
        departments.setVisible(staffLabels.departments().size() > 1);
        clear = new Button(getTranslation("staff.filter.clear"), clicked -> changed.accept(shown.unfiltered()));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);

        text.addValueChangeListener(typed -> pass(typed, () -> changed.accept(shown.withText(typed.getValue()))));
        statuses.addValueChangeListener(
                chosen -> pass(chosen, () -> changed.accept(shown.withStatuses(chosen.getValue()))));
        services.addValueChangeListener(
                chosen -> pass(chosen, () -> changed.accept(shown.withServices(chosen.getValue()))));
        departments.addValueChangeListener(
                chosen -> pass(chosen, () -> changed.accept(shown.withDepartments(chosen.getValue()))));

        getContent().add(text, statuses, services, departments, clear);
        getContent().addClassName("staff-filters");
        getContent()
                .getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", getTranslation("staff.filter"));
        show(first);
    }

    void show(QueueUrlState address) {
        shown = address;
        var words = address.text() == null ? "" : address.text();
        if (!words.equals(text.getValue().strip())) {
            text.setValue(words);
        }
        set(statuses, address.statuses());
        set(services, address.services());
        set(departments, address.departments());
        // In a list that is open or resolved by its nature, a status would contradict it.
        statuses.setVisible(address.shown() != WorkList.RECENTLY_RESOLVED);
        clear.setVisible(address.isFiltered());
    }

    void focusText() {
        text.focus();
    }

    private <T> void prepare(MultiSelectComboBox<T> field, String key, List<T> items, Function<T, String> name) {
        field.setItems(items);
        field.setItemLabelGenerator(name::apply);
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.NONE);
    }

    private static <T> void set(MultiSelectComboBox<T> field, Set<T> values) {
        if (!field.getValue().equals(values)) {
            field.setValue(values);
        }
    }

    private static void pass(HasValue.ValueChangeEvent<?> event, Runnable action) {
        if (event.isFromClient()) {
            action.run();
        }
    }
}
