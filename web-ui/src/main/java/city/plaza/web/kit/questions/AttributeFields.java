package city.plaza.web.kit.questions;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.Callout;
import city.plaza.web.kit.LocalizedSpan;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks a service type's questions: each answer shows or hides others at once, and one may end the form. */
public final class AttributeFields extends Composite<Div> {

    private final transient AnswerHolder answerHolder;
    private final Runnable changed;
    private final Locale reader;
    private final Locale main;
    private final List<AttributeField> fields = new ArrayList<>();
    private final Div stopped = new Div();
    private @Nullable LocalizedText told;

    /**
     * @param reader the language to ask in
     * @param changed hears that something else was answered than before
     */
    public AttributeFields(
            List<ServiceAttribute> attributes,
            AnswerHolder answerHolder,
            Locale reader,
            Locale main,
            Runnable changed) {
        this.answerHolder = answerHolder;
        this.changed = changed;
        this.reader = reader;
        this.main = main;
        stopped.getElement().setAttribute("role", "alert");
        getContent().addClassName("plaza-questions");
        for (var attribute : attributes) {
            var field = new AttributeField(attribute, answerHolder.to(attribute.code()), reader, main, answer -> {
                answerHolder.give(attribute.code(), answer);
                refresh();
                changed.run();
            });
            fields.add(field);
            getContent().add(field);
        }
        getContent().add(stopped);
        refresh();
    }

    public List<AttributeField> fields() {
        return fields;
    }

    /** Whether an answer has ended the form. */
    public boolean areStopped() {
        return told != null;
    }

    private void refresh() {
        var now = answerHolder.sheet();
        for (var field : fields) {
            var asked = now.asked().stream()
                    .filter(each ->
                            each.attribute().code().equals(field.attribute().code()))
                    .findFirst();
            field.setVisible(asked.isPresent());
            asked.ifPresent(each -> field.setRequired(each.required()));
        }
        if (!java.util.Objects.equals(told, now.stop())) {
            told = now.stop();
            announceChanges();
        }
        // What informs and stops is said by the notice alone.
        fields.stream()
                .filter(field -> !field.attribute().asks() && now.isStopped())
                .filter(field -> field.attribute().question().label().equals(now.stop()))
                .forEach(field -> field.setVisible(false));
    }

    private void announceChanges() {
        stopped.removeAll();
        if (told != null) {
            stopped.add(new Callout(
                    "danger",
                    "alert",
                    getTranslation(reader, "resident.report.stopped"),
                    new com.vaadin.flow.component.html.Paragraph(new LocalizedSpan(told, reader, main))));
        }
    }
}
