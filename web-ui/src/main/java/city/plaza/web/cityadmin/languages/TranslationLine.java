package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.draft.DraftConflict;
import city.plaza.configuration.translation.TranslationRow;
import city.plaza.shared.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.BiFunction;

/** One text with its translation, which is in the draft as soon as the field is left. */
final class TranslationLine extends NativeTableRow {

    private final Locale target;
    private final transient BiFunction<TranslationRow, String, TranslationRow> put;
    private final Div words = new Div();
    private final TextArea field = new TextArea();
    private TranslationRow seen;
    private boolean out;

    TranslationLine(TranslationRow row, Locale target, BiFunction<TranslationRow, String, TranslationRow> put) {
        this.target = target;
        this.put = put;
        seen = row;
        words.addClassName("plaza-translations__source");
        field.setWidthFull();
        field.setMinRows(1);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.getElement()
                .setAttribute("lang", target.toLanguageTag())
                .setAttribute("dir", Languages.direction(target));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(event.getValue());
            }
        });
        add(new NativeTableCell(where(row)), new NativeTableCell(words), new NativeTableCell(field));
        field.setValue(row.target());
        showState(row);
    }

    boolean isOf(TranslationRow row) {
        return seen.name().equals(row.name());
    }

    /** Follow what the draft has now. What is being typed stays, unless somebody else wrote the same text. */
    void show(TranslationRow row) {
        if (!row.target().equals(seen.target())) {
            field.setValue(row.target());
            field.setHelperText("");
        }
        showState(row);
        leave(false);
    }

    /**
     * Put the line out of sight, or back. Only the style sheet hides it, and not while somebody is in it: the line stays
     * where it is, so that what is typed meanwhile still arrives.
     */
    void leave(boolean gone) {
        out = gone;
        getElement().setAttribute("data-out", gone);
    }

    boolean isOut() {
        return out;
    }

    private void showState(TranslationRow row) {
        seen = row;
        words.setText(row.source());
        words.getElement()
                .setAttribute("lang", row.sourceLanguage().toLanguageTag())
                .setAttribute("dir", Languages.direction(row.sourceLanguage()));
        field.setAriaLabel(
                getTranslation("admin.translations.label", target.getDisplayName(getLocale()), row.source()));
    }

    private void save(String text) {
        try {
            seen = put.apply(seen, text);
            field.setInvalid(false);
            field.setHelperText(getTranslation("admin.translations.saved"));
        } catch (DraftConflict conflict) {
            field.setErrorMessage(getTranslation("admin.translations.conflict"));
            field.setInvalid(true);
        }
    }

    private Component where(TranslationRow row) {
        var text = new Span(row.key() + " · " + row.path());
        text.addClassName("plaza-muted");
        text.getElement().setAttribute("dir", "ltr");
        var stack = new Div(new Span(getTranslation("admin." + row.part().code() + ".title")), text);
        stack.addClassName("plaza-translations__where");
        return stack;
    }
}
