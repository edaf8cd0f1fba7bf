package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.LocalizedText;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The answers to choose from, in order. */
final class ValuesField extends Composite<Div> {

    private final String question;
    private final QuestionsField all;
    private final Runnable changed;
    private final SortableList<ValueRow> rows;
    private final Paragraph refusal = new Paragraph();

    ValuesField(ServiceAttribute attribute, QuestionsField all, Runnable changed) {
        this.question = attribute.code();
        this.all = all;
        this.changed = changed;
        rows = new SortableList<>(changed);
        var label = new Span(getTranslation("admin.questions.values"));
        label.addClassName("plaza-admin__label");
        refusal.addClassName("plaza-field__error");
        refusal.getElement().setAttribute("role", "alert");
        var add = new Button(
                getTranslation("admin.questions.values.add"),
                new Icon("plus"),
                event -> add(new Value("", LocalizedText.empty()), true).focus());
        getContent().addClassName("plaza-admin__values");
        getContent().add(label, refusal, rows, add);
        boolean known = all.isKnown(question);
        attribute.values().forEach(each -> add(each, !known));
    }

    List<Value> value() {
        return rows.items().stream().map(ValueRow::value).toList();
    }

    void showError(String text) {
        refusal.setText(text);
    }

    boolean isTaken(String key, ValueRow by) {
        return rows.items().stream()
                .anyMatch(row -> row != by && row.value().key().equals(key));
    }

    void remove(ValueRow row) {
        var key = row.value().key();
        var dependents = key.isEmpty() || question.isEmpty() ? List.<String>of() : all.dependents(question, key);
        if (dependents.isEmpty()) {
            rows.remove(row);
            showError("");
        } else {
            showError(getTranslation("admin.questions.depended-on", String.join(" · ", dependents)));
        }
    }

    void changed() {
        changed.run();
    }

    QuestionsField all() {
        return all;
    }

    private ValueRow add(Value value, boolean changeable) {
        var row = new ValueRow(this, value, changeable);
        rows.add(row);
        return row;
    }
}
