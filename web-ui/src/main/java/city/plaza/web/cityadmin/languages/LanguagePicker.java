package city.plaza.web.cityadmin.languages;

import city.plaza.shared.KnownLanguage;
import city.plaza.web.layout.ReaderLanguage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses a further language: one of the list, or any whose tag is known. */
final class LanguagePicker extends Composite<Div> {

    /** Languages of many cities' people that have no code of two letters. */
    private static final List<String> ADDITIONAL_TAGS =
            List.of("fil", "hmn", "zh-Hans", "zh-Hant", "pt-BR", "haw", "yue", "ckb");

    private final ComboBox<Locale> language = new ComboBox<>();

    LanguagePicker(Consumer<Locale> add) {
        language.setLabel(getTranslation("admin.city.language"));
        language.setHelperText(getTranslation("admin.city.language.help"));
        language.setItemLabelGenerator(this::name);
        language.setAllowCustomValue(true);
        language.setManualValidation(true);
        language.setWidthFull();
        language.addCustomValueSetListener(event -> KnownLanguage.of(event.getDetail())
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
        language.setItems(Stream.concat(
                        Arrays.stream(Locale.getISOLanguages()).map(Locale::of),
                        ADDITIONAL_TAGS.stream().map(Locale::forLanguageTag))
                .filter(each -> !present.contains(each)
                        && KnownLanguage.of(each.toLanguageTag()).isPresent())
                .sorted(Comparator.comparing(this::name, order))
                .toList());
    }

    /** A language in the reader's words and its own; those that Plaza speaks itself are marked. */
    private String name(Locale each) {
        var ours = each.getDisplayName(getLocale());
        var theirs = each.getDisplayName(each);
        var both = ours.equalsIgnoreCase(theirs) ? ours : ours + " · " + theirs;
        boolean spoken = ReaderLanguage.ofWords(each).equals(each);
        return both + " (" + each.toLanguageTag() + ")" + (spoken ? " ✓" : "");
    }

    private void refuse(String key, Object... values) {
        language.setErrorMessage(getTranslation(key, values));
        language.setInvalid(true);
        language.focus();
    }
}
