package city.plaza.web.kit.questions;

import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.Callout;
import city.plaza.web.kit.LocalizedSpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for one attribute in the way its datatype is best answered. */
public final class AttributeField extends Composite<Div> implements Focusable<AttributeField>, HasValidationProperties {

    /** So many answers are shown at once; more of them fold into a list. */
    private static final int MAX_RADIO_BUTTONS = 7;

    private final ServiceAttribute attribute;
    private final Locale reader;
    private final Locale main;
    private final Component field;

    /**
     * @param said what was answered before
     * @param reader the language to ask in
     * @param changed hears each other answer
     */
    AttributeField(
            ServiceAttribute attribute,
            List<String> localized,
            Locale reader,
            Locale main,
            Consumer<List<String>> changed) {
        this.attribute = attribute;
        this.reader = reader;
        this.main = main;
        this.field = switch (attribute) {
            case Line line -> line(localized, changed);
            case ServiceAttribute.Number number -> number(localized, changed);
            case Paragraph paragraph -> paragraph(localized, changed);
            case Moment moment -> moment(localized, changed);
            case Choice choice -> choice(choice.values(), localized, changed);
            case Choices choices -> choices(choices.values(), localized, changed);
            case Information information ->
                Callout.between(localized(information.question().label()));
        };
        if (attribute.asks()) {
            label();
        }
        getContent().add(field);
        getContent().addClassName("plaza-asked");
        getContent().getElement().setAttribute("data-attribute", attribute.code());
    }

    /** What the report calls the answer. */
    public String name() {
        return AnswerSheet.field(attribute.code());
    }

    ServiceAttribute attribute() {
        return attribute;
    }

    /** Write it in a direction of its own, where the page around it has another. */
    public void turn(String direction) {
        field.getElement().setAttribute("dir", direction);
    }

    void setRequired(boolean required) {
        if (field instanceof HasValueAndElement<?, ?> answered) {
            answered.setRequiredIndicatorVisible(required);
        }
    }

    @Override
    public void focus() {
        field.getElement().callJsFunction("focus");
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(message);
        }
    }

    @Override
    public void setInvalid(boolean invalid) {
        if (field instanceof HasValidationProperties marked) {
            marked.setInvalid(invalid);
        }
    }

    private void label() {
        var question = attribute.question();
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(text(question.label()));
        }
        if (field instanceof HasHelper helped && !question.help().isEmpty()) {
            helped.setHelperText(text(question.help()));
        }
        question.label()
                .in(List.of(reader, main))
                .map(LocalizedText.Localized::language)
                .filter(language -> !Languages.areAlike(language, getLocale()))
                .ifPresent(language -> field.getElement()
                        .setAttribute("lang", language.toLanguageTag())
                        .setAttribute("dir", Languages.direction(language)));
    }

    private TextField line(List<String> said, Consumer<List<String>> changed) {
        var line = new TextField();
        line.setManualValidation(true);
        line.setValueChangeMode(ValueChangeMode.LAZY);
        return answering(line, first(said), one -> List.of(one), changed);
    }

    private TextField number(List<String> said, Consumer<List<String>> changed) {
        var number = line(said, changed);
        number.getElement().setAttribute("inputmode", "decimal");
        return number;
    }

    private TextArea paragraph(List<String> said, Consumer<List<String>> changed) {
        var paragraph = new TextArea();
        paragraph.setManualValidation(true);
        paragraph.setMinRows(3);
        paragraph.setValueChangeMode(ValueChangeMode.LAZY);
        return answering(paragraph, first(said), one -> List.of(one), changed);
    }

    private DateTimePicker moment(List<String> said, Consumer<List<String>> changed) {
        var picker = new DateTimePicker();
        picker.setManualValidation(true);
        picker.setLocale(reader);
        picker.setDatePickerI18n(DatePickerLabels.in(reader, this::text));
        picker.setDateAriaLabel(text("resident.report.details.day"));
        picker.setTimeAriaLabel(text("resident.report.details.time"));
        return answering(picker, time(first(said)), at -> at == null ? List.of() : List.of(at.toString()), changed);
    }

    private Component choice(List<Value> values, List<String> said, Consumer<List<String>> changed) {
        var keys = values.stream().map(Value::key).toList();
        var chosen = keys.contains(first(said)) ? first(said) : null;
        if (values.size() > MAX_RADIO_BUTTONS) {
            var list = new Select<String>();
            list.setItems(keys);
            list.setItemLabelGenerator(this::nameOf);
            list.setEmptySelectionAllowed(true);
            list.setManualValidation(true);
            return answering(list, chosen, AttributeField::orNone, changed);
        }
        var group = new RadioButtonGroup<String>();
        group.setItems(keys);
        group.setItemLabelGenerator(this::nameOf);
        group.setManualValidation(true);
        group.addThemeName("vertical");
        return answering(group, chosen, AttributeField::orNone, changed);
    }

    private Component choices(List<Value> values, List<String> said, Consumer<List<String>> changed) {
        var keys = values.stream().map(Value::key).toList();
        var group = new CheckboxGroup<String>();
        group.setItems(keys);
        group.setItemLabelGenerator(this::nameOf);
        group.setManualValidation(true);
        group.addThemeName("vertical");
        var chosen = new LinkedHashSet<>(keys);
        chosen.retainAll(said);
        return answering(group, chosen, List::copyOf, changed);
    }

    private static <V, C extends Component & HasValueAndElement<?, V>> C answering(
            C component, @Nullable V before, Function<V, List<String>> read, Consumer<List<String>> changed) {
        if (before != null) {
            component.setValue(before);
        }
        component.addValueChangeListener(change -> changed.accept(read.apply(change.getValue())));
        component.getElement().getStyle().set("width", "100%");
        return component;
    }

    private String nameOf(@Nullable String key) {
        return attribute.values().stream()
                .filter(value -> value.key().equals(key))
                .map(value -> text(value.name()))
                .findFirst()
                .orElseGet(() -> text("resident.report.details.none"));
    }

    private String text(LocalizedText words) {
        return words.in(reader, main);
    }

    private Component localized(LocalizedText words) {
        return new LocalizedSpan(words, reader, main);
    }

    private String text(String key, Object... values) {
        return getTranslation(reader, key, values);
    }

    private static List<String> orNone(@Nullable String chosen) {
        return chosen == null ? List.of() : List.of(chosen);
    }

    private static String first(List<String> said) {
        return said.isEmpty() ? "" : Objects.requireNonNull(said.getFirst());
    }

    private static @Nullable LocalDateTime time(String said) {
        try {
            return said.isEmpty() ? null : LocalDateTime.parse(said);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
