package city.plaza.web.resident;

import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.shared.LocalizedText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a service type's questions: each answer shows or hides others at once, and one may end the form. */
final class AttributeFields extends Composite<Div> {

    private final Supplier<AnswerSheet> sheet;
    private final Runnable changed;
    private final Locale main;
    private final List<AttributeField> fields = new ArrayList<>();
    private final Div stopped = new Div();
    private @Nullable LocalizedText told;

    /**
     * @param sheet what the answers come to now
     * @param changed hears that something else was answered than before
     */
    AttributeFields(
            List<ServiceAttribute> attributes,
            ReportDraft draft,
            Supplier<AnswerSheet> sheet,
            Locale main,
            Runnable changed) {
        this.sheet = sheet;
        this.changed = changed;
        this.main = main;
        stopped.getElement().setAttribute("role", "alert");
        getContent().addClassName("plaza-questions");
        for (var attribute : attributes) {
            var said = draft.answers().getOrDefault(attribute.code(), List.of());
            var field = new AttributeField(attribute, said, main, answer -> {
                draft.answer(attribute.code(), answer);
                refresh();
                changed();
            });
            fields.add(field);
            getContent().add(field);
        }
        getContent().add(stopped);
        refresh();
    }

    List<AttributeField> fields() {
        return fields;
    }

    boolean areStopped() {
        return told != null;
    }

    private void changed() {
        changed.run();
    }

    private void refresh() {
        var now = sheet.get();
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
            tell();
        }
        // What informs and stops is said by the notice alone.
        fields.stream()
                .filter(field -> !field.attribute().asks() && now.isStopped())
                .filter(field -> field.attribute().question().label().equals(now.stop()))
                .forEach(field -> field.setVisible(false));
    }

    private void tell() {
        stopped.removeAll();
        if (told != null) {
            stopped.add(Parts.notice(
                    "danger",
                    "alert",
                    getTranslation("resident.report.stopped"),
                    new com.vaadin.flow.component.html.Paragraph(Parts.said(told, getLocale(), main))));
        }
    }
}
