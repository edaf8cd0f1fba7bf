package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.CodeField;
import city.plaza.web.cityadmin.items.LocalizedField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Everything that can be changed of one question. */
final class QuestionFields extends Composite<Div> {

    private final QuestionsField all;
    private final QuestionCard card;
    private final LocalizedField label;
    private final LocalizedField help;
    private final CodeField code = new CodeField();
    private final Checkbox required = new Checkbox();
    private final Checkbox published = new Checkbox();
    private final ConditionsField showIf;
    private final ConditionsField requireIf;
    private final AnswerRules rules;
    private final Details more = new Details();
    private final Map<String, Component> fields = new HashMap<>();
    private final Consumer<ServiceAttribute> changed;
    private boolean ready;

    QuestionFields(QuestionsField all, QuestionCard card, Consumer<ServiceAttribute> changed) {
        this.all = all;
        this.card = card;
        this.changed = changed;
        var attribute = card.attribute();
        var question = attribute.question();
        var languages = all.languages();
        boolean asks = attribute.asks();
        label = asks
                ? LocalizedField.ofLine(getTranslation("admin.questions.label"), languages)
                : LocalizedField.ofLines(getTranslation("admin.questions.words"), languages);
        help = LocalizedField.ofLine(getTranslation("admin.questions.help"), languages);
        showIf = new ConditionsField("admin.questions.show-if", all.before(card), languages, this::typed);
        requireIf = new ConditionsField("admin.questions.require-if", all.before(card), languages, this::typed);
        rules = AnswerRules.of(attribute, all, this::typed);
        fill(question);
        for (var localized : List.of(label, help)) {
            localized.onChange(this::typed);
        }
        required.setLabel(getTranslation("admin.questions.required"));
        required.addValueChangeListener(event -> typed());
        published.setLabel(getTranslation("admin.questions.published"));
        published.setHelperText(getTranslation("admin.questions.published.help"));
        published.addValueChangeListener(event -> typed());
        code.addValueChangeListener(event -> typed());
        more.setSummaryText(getTranslation("admin.questions.more"));
        more.add(code);
        getContent().addClassName("plaza-admin__form");
        getContent().add(label);
        if (asks) {
            getContent().add(help, required, published);
        }
        getContent().add(rules, showIf);
        if (asks) {
            getContent().add(requireIf);
        }
        getContent().add(more);
        name();
        ready = true;
    }

    List<InvalidInput.Problem> unreadable() {
        return rules.unreadable().stream()
                .map(field -> new InvalidInput.Problem(
                        "attributes[%s].%s".formatted(card.attribute().code(), field),
                        "error.attribute.unreadable",
                        List.of()))
                .toList();
    }

    /** Show these marks and no others. */
    void mark(Map<String, String> marks) {
        fields.forEach((name, field) -> {
            var marked = (HasValidation) field;
            marked.setErrorMessage(marks.getOrDefault(name, ""));
            marked.setInvalid(marks.containsKey(name));
        });
        showIf.showError(marks.getOrDefault("showIf", ""));
        requireIf.showError(marks.getOrDefault("requireIf", ""));
        rules.showError(marks.getOrDefault("values", ""));
        if (marks.containsKey("code")) {
            more.setOpened(true);
        }
    }

    void focus() {
        fields.values().stream()
                .filter(field -> ((HasValidation) field).isInvalid())
                .findFirst()
                .orElse((Component) label.first())
                .getElement()
                .callJsFunction("focus");
    }

    private void fill(Question question) {
        label.setValue(question.label());
        help.setValue(question.help());
        required.setValue(question.required());
        published.setValue(question.published());
        showIf.setValue(question.showIf());
        requireIf.setValue(question.requireIf());
        boolean fixed = all.isKnown(question.code())
                || (!question.code().isEmpty()
                        && !all.dependents(question.code(), "").isEmpty());
        code.show(question.code(), !fixed);
        label.onChange(() -> code.propose(free(CodeField.of(label.main()))));
    }

    /** The same code, or with a number if another question has it. */
    private String free(String proposed) {
        var found = proposed;
        for (int number = 2; !found.isEmpty() && all.isTaken(found, card); number++) {
            found = proposed + "-" + number;
        }
        return found;
    }

    private void typed() {
        if (!ready) {
            return;
        }
        changed.accept(rules.with(new Question(
                code.getValue().strip(),
                label.value(),
                help.value(),
                required.getValue(),
                published.getValue(),
                showIf.value(),
                requireIf.value())));
    }

    private void name() {
        fields.put("label", (Component) label.first());
        fields.put("help", (Component) help.first());
        fields.put("code", code);
        fields.putAll(rules.fields());
    }
}
