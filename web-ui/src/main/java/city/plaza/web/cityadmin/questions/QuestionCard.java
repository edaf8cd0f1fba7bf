package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.shared.InvalidInput;
import city.plaza.web.cityadmin.items.MoveButtons;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question: a line that says what it asks and when, and behind it everything that can be changed. */
final class QuestionCard extends Composite<Div> implements SortableList.Item, Focusable<QuestionCard> {

    private final QuestionsField all;
    private final DragHandle dragHandle = new DragHandle();
    private final MoveButtons movers;
    private final Button toggle = new Button();
    private final Div signs = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Div body = new Div();
    private final Map<String, String> marks = new LinkedHashMap<>();
    private ServiceAttribute attribute;
    private @Nullable QuestionFields fields;

    QuestionCard(QuestionsField all, ServiceAttribute attribute) {
        this.all = all;
        this.attribute = attribute;
        movers = new MoveButtons(title());
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.addClassName("plaza-admin__toggle");
        toggle.addClickListener(event -> {
            if (fields == null) {
                open();
            } else {
                close();
            }
        });
        var remove = new Button(new Icon("close"), event -> remove());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("admin.questions.remove"));
        remove.setTooltipText(getTranslation("admin.questions.remove"));
        var head = new Div(dragHandle, new H3(toggle), movers, remove);
        head.addClassName("plaza-admin__question-head");
        signs.addClassName("plaza-admin__signs");
        refusal.addClassName("plaza-field__error");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassName("plaza-admin__question");
        getContent().add(head, signs, refusal, body);
        refresh();
    }

    ServiceAttribute attribute() {
        return attribute;
    }

    String title() {
        var label = attribute.question().label().in(getLocale(), all.languages().getFirst());
        return label.isEmpty() ? getTranslation("admin.questions.unnamed") : label;
    }

    @Override
    public Component handle() {
        return dragHandle;
    }

    @Override
    public MoveButtons movers() {
        return movers;
    }

    void open() {
        if (fields != null) {
            return;
        }
        all.opened(this);
        fields = new QuestionFields(all, this, this::typed);
        fields.mark(marks);
        body.add(fields);
        refresh();
    }

    void close() {
        fields = null;
        body.removeAll();
        refresh();
    }

    /** Refreshes what depends on the other questions. */
    void refresh() {
        var line = new Span(
                new Icon(QuestionKinds.icon(attribute.datatype())),
                new Span(title()),
                new Icon(fields == null ? "down" : "up"));
        line.addClassName("plaza-line");
        toggle.getElement().removeAllChildren();
        toggle.getElement().appendChild(line.getElement());
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(fields != null));
        signs.removeAll();
        movers.name(title());
        if (!marks.isEmpty()) {
            badge("alert", getTranslation("admin.questions.sign.wrong", marks.size()), "danger");
        }
        var question = attribute.question();
        badge(null, getTranslation("admin.questions.kind." + attribute.datatype()), "");
        if (question.required()) {
            badge(null, getTranslation("admin.questions.sign.required"), "");
        }
        if (question.published()) {
            badge("globe", getTranslation("admin.questions.sign.published"), "info");
        }
        var words = new ConditionFormatter(
                all.before(this), getLocale(), all.languages().getFirst(), this::getTranslation);
        question.showIf().forEach(each -> badge("next", words.format("admin.questions.sign.show", each), ""));
        question.requireIf().forEach(each -> badge("next", words.format("admin.questions.sign.require", each), ""));
    }

    List<InvalidInput.Problem> unreadable() {
        return fields == null ? List.of() : fields.unreadable();
    }

    void mark(String field, String text) {
        marks.merge(field, text, (one, other) -> one + ". " + other);
        if (fields != null) {
            fields.mark(marks);
        }
        refresh();
    }

    void clearErrors() {
        marks.clear();
        refusal.setText("");
        if (fields != null) {
            fields.mark(marks);
        }
        refresh();
    }

    /** Open it, and go to what is wrong first, else to its words. */
    @Override
    public void focus() {
        open();
        if (fields != null) {
            fields.focus();
        }
    }

    private void typed(ServiceAttribute changed) {
        attribute = changed;
        refresh();
        all.changed();
    }

    private void remove() {
        var dependents = attribute.code().isEmpty() ? List.<String>of() : all.dependents(attribute.code(), "");
        if (dependents.isEmpty()) {
            all.remove(this);
        } else {
            refusal.setText(getTranslation("admin.questions.depended-on", String.join(" · ", dependents)));
        }
    }

    private void badge(@Nullable String icon, String words, String tone) {
        var sign = new Span(new Span(words));
        if (icon != null) {
            sign.addComponentAsFirst(new Icon(icon));
        }
        sign.addClassNames("plaza-badge", "plaza-admin__sign");
        if (!tone.isEmpty()) {
            sign.addClassName("plaza-badge--" + tone);
        }
        signs.add(sign);
    }
}
