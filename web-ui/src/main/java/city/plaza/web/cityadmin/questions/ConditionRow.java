package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.Condition;
import city.plaza.catalog.Condition.Comparison;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Value;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/** One condition: an earlier question, how its answer is compared, and with what. */
final class ConditionRow extends Composite<Div> {

    private final ConditionFormatter words;
    private final Runnable changed;
    private final Select<String> question = new Select<>();
    private final Select<Comparison> is = new Select<>();
    private final Div place = new Div();
    private Supplier<List<String>> values = List::of;

    ConditionRow(Condition condition, ConditionFormatter words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        var codes = new LinkedHashSet<>(
                words.earlier().stream().map(ServiceAttribute::code).toList());
        // A question that now comes later is kept, so that it can be seen what the condition was.
        codes.add(condition.attribute());
        question.setItems(codes);
        question.setItemLabelGenerator(words::question);
        question.setValue(condition.attribute());
        question.setAriaLabel(getTranslation("admin.questions.if.question"));
        is.setItems(Comparison.values());
        is.setItemLabelGenerator(each -> getTranslation("admin.questions.is." + each));
        is.setValue(condition.is());
        is.setAriaLabel(getTranslation("admin.questions.if.is"));
        compare(condition.values());
        question.addValueChangeListener(event -> {
            compare(List.of());
            changed.run();
        });
        is.addValueChangeListener(event -> {
            compare(values.get());
            changed.run();
        });
        place.addClassName("plaza-admin__condition-value");
        getContent().addClassName("plaza-admin__condition");
        getContent().add(question, is, place);
    }

    Condition value() {
        return new Condition(question.getValue(), is.getValue(), values.get());
    }

    /** Put the way to remove it at its end. */
    void ended(Component remove) {
        getContent().add(remove);
    }

    private void compare(List<String> before) {
        place.removeAll();
        place.setVisible(is.getValue() != Comparison.ANSWERED);
        if (is.getValue() == Comparison.ANSWERED) {
            values = List::of;
            return;
        }
        var offered = words.earlier().stream()
                .filter(each -> each.code().equals(question.getValue()))
                .flatMap(each -> each.values().stream())
                .map(Value::key)
                .toList();
        place.add(
                offered.isEmpty()
                        ? typed(before)
                        : is.getValue() == Comparison.EQUAL ? one(offered, before) : several(offered, before));
    }

    private Component one(List<String> offered, List<String> before) {
        var select = new Select<String>();
        select.setItems(offered);
        select.setItemLabelGenerator(key -> words.answer(question.getValue(), key));
        select.setAriaLabel(getTranslation("admin.questions.if.value"));
        before.stream().filter(offered::contains).findFirst().ifPresent(select::setValue);
        values = () -> select.getOptionalValue().map(List::of).orElse(List.of());
        select.addValueChangeListener(event -> changed.run());
        select.setWidthFull();
        return select;
    }

    private Component several(List<String> offered, List<String> before) {
        var box = new MultiSelectComboBox<String>();
        box.setItems(offered);
        box.setItemLabelGenerator(key -> words.answer(question.getValue(), key));
        box.setAriaLabel(getTranslation("admin.questions.if.values"));
        box.setValue(before.stream().filter(offered::contains).toList());
        values = () -> offered.stream().filter(box.getValue()::contains).toList();
        box.addValueChangeListener(event -> changed.run());
        box.setWidthFull();
        return box;
    }

    /** What was written freely can only be compared with words. */
    private Component typed(List<String> before) {
        var field = new TextField();
        field.setAriaLabel(getTranslation("admin.questions.if.value"));
        field.setValue(String.join(", ", before));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        values = () -> field.getValue().isBlank()
                ? List.of()
                : is.getValue() == Comparison.EQUAL
                        ? List.of(field.getValue().strip())
                        : List.of(field.getValue().strip().split("\\s*[,،，]\\s*"));
        field.addValueChangeListener(event -> changed.run());
        field.setWidthFull();
        return field;
    }
}
