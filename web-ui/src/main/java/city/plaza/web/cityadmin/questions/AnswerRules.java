package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.web.kit.questions.DatePickerLabels;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an answer to a question may be, asked for in the way its datatype needs. */
final class AnswerRules extends Composite<Div> {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Runnable changed;
    private @Nullable ValuesField values;
    private Function<Question, ServiceAttribute> made = question -> {
        throw new IllegalStateException("No datatype yet");
    };

    private AnswerRules(Runnable changed) {
        this.changed = changed;
        getContent().addClassName("plaza-admin__pair");
    }

    static AnswerRules of(ServiceAttribute attribute, QuestionsField all, Runnable changed) {
        var rules = new AnswerRules(changed);
        rules.made = switch (attribute) {
            case Line line -> rules.line(line, all);
            case Paragraph paragraph -> {
                var longest = rules.longest(paragraph.longest(), Paragraph.MAX_LENGTH);
                yield question -> new Paragraph(question, longest.getValue());
            }
            case ServiceAttribute.Number number -> rules.number(number);
            case Moment moment -> rules.moment(moment);
            case Choice choice -> {
                var offered = rules.values(choice, all);
                yield question -> new Choice(question, offered.value());
            }
            case Choices choices -> {
                var offered = rules.values(choices, all);
                yield question -> new Choices(question, offered.value());
            }
            case Information information -> rules.information(information);
        };
        return rules;
    }

    /** The whole question with these rules. */
    ServiceAttribute with(Question question) {
        return made.apply(question);
    }

    /** The fields that can be marked, by the name the record gives them. */
    Map<String, Component> fields() {
        return fields;
    }

    /** Which fields hold something that is no value at all. */
    List<String> unreadable() {
        return fields.entrySet().stream()
                .filter(each -> each.getValue() instanceof HasValue<?, ?> field
                        && field.isEmpty()
                        && ((HasValidation) each.getValue()).isInvalid())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param text what is wrong with the answers to choose; empty if nothing is */
    void showError(String text) {
        if (values != null) {
            values.showError(text);
        }
    }

    private Function<Question, ServiceAttribute> line(Line line, QuestionsField all) {
        var pattern = new PatternField(line.pattern(), all.zone());
        pattern.onChange(changed);
        fields.put("pattern", pattern.field());
        getContent().add(pattern);
        var longest = longest(line.longest(), Line.MAX_LENGTH);
        return question -> new Line(question, pattern.value(), longest.getValue());
    }

    private Function<Question, ServiceAttribute> number(ServiceAttribute.Number number) {
        var least = field("least", new BigDecimalField(getTranslation("admin.questions.least")));
        var most = field("most", new BigDecimalField(getTranslation("admin.questions.most")));
        least.setValue(number.least());
        most.setValue(number.most());
        return question -> new ServiceAttribute.Number(question, least.getValue(), most.getValue());
    }

    private Function<Question, ServiceAttribute> moment(Moment moment) {
        var earliest = field("earliest", picker("admin.questions.earliest"));
        var latest = field("latest", picker("admin.questions.latest"));
        earliest.setValue(moment.earliest());
        latest.setValue(moment.latest());
        return question -> new Moment(question, earliest.getValue(), latest.getValue());
    }

    private Function<Question, ServiceAttribute> information(Information information) {
        var stop = new Checkbox(getTranslation("admin.questions.stop"), information.stop());
        stop.setHelperText(getTranslation("admin.questions.stop.help"));
        stop.addValueChangeListener(event -> changed.run());
        getContent().add(stop);
        return question -> new Information(question, stop.getValue());
    }

    private ValuesField values(ServiceAttribute attribute, QuestionsField all) {
        var offered = new ValuesField(attribute, all, changed);
        values = offered;
        getContent().removeClassName("plaza-admin__pair");
        getContent().add(offered);
        return offered;
    }

    private IntegerField longest(@Nullable Integer longest, int most) {
        var field = field("longest", new IntegerField(getTranslation("admin.questions.longest")));
        field.setHelperText(getTranslation("admin.questions.longest.help", most));
        field.setValue(longest);
        return field;
    }

    private DateTimePicker picker(String key) {
        var picker = new DateTimePicker(getTranslation(key));
        picker.setLocale(getLocale());
        picker.setDatePickerI18n(DatePickerLabels.in(getLocale(), this::getTranslation));
        picker.setDateAriaLabel(getTranslation("resident.report.details.day"));
        picker.setTimeAriaLabel(getTranslation("resident.report.details.time"));
        return picker;
    }

    private <F extends Component & HasValue<?, ?> & HasValidation & Focusable<?>> F field(String name, F field) {
        field.getElement().getStyle().set("width", "100%");
        field.addValueChangeListener(event -> changed.run());
        fields.put(name, field);
        getContent().add(field);
        return field;
    }
}
