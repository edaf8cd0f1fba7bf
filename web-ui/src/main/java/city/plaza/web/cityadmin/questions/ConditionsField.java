package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.Condition;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What earlier answers must be, all of it together; chosen from lists, so that it can never name what is not there. */
final class ConditionsField extends Composite<Div> {

    private final ConditionFormatter words;
    private final Runnable changed;
    private final List<ConditionRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Button add;

    /** @param key of the label; {@code key.help} says what follows */
    ConditionsField(String key, List<ServiceAttribute> earlier, List<Locale> languages, Runnable changed) {
        var asked = earlier.stream().filter(ServiceAttribute::asks).toList();
        this.words = new ConditionFormatter(asked, getLocale(), languages.getFirst(), this::getTranslation);
        this.changed = changed;
        var label = new Span(getTranslation(key));
        label.addClassName("plaza-admin__label");
        var help = new Paragraph(getTranslation(asked.isEmpty() ? "admin.questions.if.first" : key + ".help"));
        help.addClassNames("plaza-muted", "plaza-small");
        refusal.addClassName("plaza-field__error");
        refusal.getElement().setAttribute("role", "alert");
        add = new Button(getTranslation("admin.questions.if.add"), new Icon("plus"), event -> {
            add(Condition.answered(asked.getLast().code()));
            changed.run();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.setVisible(!asked.isEmpty());
        list.addClassName("plaza-admin__conditions");
        getContent().addClassName("plaza-admin__condition-field");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation(key));
        getContent().add(label, help, refusal, list, add);
    }

    void setValue(List<Condition> conditions) {
        rows.clear();
        list.removeAll();
        conditions.forEach(this::add);
    }

    List<Condition> value() {
        return rows.stream().map(ConditionRow::value).toList();
    }

    void showError(String text) {
        refusal.setText(text);
    }

    private void add(Condition condition) {
        var row = new ConditionRow(condition, words, changed);
        var remove = new Button(new Icon("close"), event -> {
            rows.remove(row);
            list.remove(row);
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("admin.questions.if.remove"));
        remove.setTooltipText(getTranslation("admin.questions.if.remove"));
        row.ended(remove);
        rows.add(row);
        list.add(row);
    }
}
