package city.plaza.web.cityadmin.items;

import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A text the city writes in each of its languages: the main one in front, the others behind one line that counts them. */
public final class LocalizedField extends Composite<Div> {

    private final Map<Locale, TextFieldBase<?, String>> fields = new LinkedHashMap<>();
    private final Details others = new Details();
    private LocalizedText before = LocalizedText.empty();

    private LocalizedField(String label, List<Locale> languages, boolean lines) {
        getContent().addClassName("plaza-admin__localized");
        var behind = new Div();
        for (var language : languages) {
            TextFieldBase<?, String> field = lines ? new TextArea() : new TextField();
            var main = fields.isEmpty();
            field.setLabel(
                    languages.size() == 1
                            ? label
                            : getTranslation("admin.text.in-language", label, language.getDisplayName(getLocale())));
            field.setWidthFull();
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.getElement().setAttribute("lang", language.toLanguageTag());
            field.getElement().setAttribute("dir", Languages.direction(language));
            field.addValueChangeListener(event -> count());
            fields.put(language, field);
            if (main) {
                getContent().add((Component) field);
            } else {
                behind.add((Component) field);
            }
        }
        others.add(behind);
        others.setVisible(languages.size() > 1);
        getContent().add(others);
        count();
    }

    public static LocalizedField ofLine(String label, List<Locale> languages) {
        return new LocalizedField(label, languages, false);
    }

    public static LocalizedField ofLines(String label, List<Locale> languages) {
        return new LocalizedField(label, languages, true);
    }

    public void setValue(LocalizedText text) {
        before = text;
        fields.forEach(
                (language, field) -> field.setValue(text.exactly(language).orElse("")));
        count();
    }

    /** The text as it stands; words in languages the city no longer has stay as they were. */
    public LocalizedText value() {
        var texts = new LinkedHashMap<>(before.texts());
        fields.forEach((language, field) -> texts.put(language.toLanguageTag(), field.getValue()));
        return new LocalizedText(texts);
    }

    /** What is typed in the main language. */
    public String main() {
        return fields.isEmpty() ? "" : fields.values().iterator().next().getValue();
    }

    public void setHelperText(String help) {
        fields.values().stream().findFirst().ifPresent(field -> field.setHelperText(help));
    }

    public void onChange(Runnable changed) {
        fields.values()
                .forEach(field -> ((AbstractField<?, String>) field).addValueChangeListener(event -> changed.run()));
    }

    /** The field that takes the focus and the error text. */
    public TextFieldBase<?, String> first() {
        return fields.values().iterator().next();
    }

    private void count() {
        long missing = fields.values().stream()
                .skip(1)
                .filter(field -> field.getValue().isBlank())
                .count();
        others.setSummaryText(
                missing == 0
                        ? getTranslation("admin.text.others", fields.size() - 1)
                        : getTranslation("admin.text.others-missing", fields.size() - 1, missing));
    }
}
