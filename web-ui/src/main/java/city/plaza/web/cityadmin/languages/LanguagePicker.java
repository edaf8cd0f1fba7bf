package city.plaza.web.cityadmin.languages;

import city.plaza.shared.Languages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Chooses a further language: one of the list, or any whose tag is known. */
final class LanguagePicker extends Composite<Div> {

    private final ComboBox<Locale> language = new ComboBox<>();

    LanguagePicker(Consumer<Locale> add) {
        language.setLabel(getTranslation("admin.city.language"));
        language.setHelperText(getTranslation("admin.city.language.help"));
        language.setItemLabelGenerator(this::name);
        language.setAllowCustomValue(true);
        language.setManualValidation(true);
        language.setWidthFull();
        language.addCustomValueSetListener(event -> Languages.known(event.getDetail())
                .ifPresentOrElse(
                        known -> {
                            language.setInvalid(false);
                            language.setValue(known);
                        },
                        () -> refuse("error.city.language-unknown", event.getDetail())));
        var button = new Button(getTranslation("admin.city.add"), event -> {
            var chosen = language.getValue();
            if (chosen == null) {
                refuse("admin.city.choose-first");
            } else {
                language.clear();
                language.setInvalid(false);
                add.accept(chosen);
            }
        });
        getContent().addClassName("plaza-languages__adder");
        getContent().add(language, button);
    }

    /** Offer every language but those the city has. */
    void offer(List<Locale> present) {
        var order = Collator.getInstance(getLocale());
        language.setItems(Languages.all().stream()
                .map(Languages.Language::locale)
                .filter(each -> !present.contains(each))
                .sorted(Comparator.comparing(this::name, order))
                .toList());
    }

    /** A language in the reader's words and its own; those that Plaza speaks itself are marked. */
    private String name(Locale each) {
        var ours = each.getDisplayName(getLocale());
        var theirs = Languages.ownName(each);
        var both = ours.equalsIgnoreCase(theirs) ? ours : ours + " · " + theirs;
        boolean spoken = Languages.hasScreenTexts(each);
        return both + " (" + each.toLanguageTag() + ")" + (spoken ? " ✓" : "");
    }

    private void refuse(String key, Object... values) {
        language.setErrorMessage(getTranslation(key, values));
        language.setInvalid(true);
        language.focus();
    }
}
