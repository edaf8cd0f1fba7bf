package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.DraftConflict;
import city.plaza.configuration.TranslationRow;
import city.plaza.web.kit.Directions;
import city.plaza.web.kit.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Texts side by side, a page at a time; what is typed is in the draft as soon as the next field is reached. */
final class TranslationTable extends Composite<Div> {

    private static final int PAGE = 25;

    private final List<TranslationRow> rows;
    private final Locale target;
    private final transient BiFunction<TranslationRow, String, TranslationRow> put;
    private final Div place = new Div();
    private final Span where = new Span();
    private final Button before;
    private final Button after;
    private int first;

    TranslationTable(List<TranslationRow> rows, Locale target, BiFunction<TranslationRow, String, TranslationRow> put) {
        this.rows = rows;
        this.target = target;
        this.put = put;
        before = new Button(getTranslation("admin.translations.before"), event -> turn(-PAGE));
        after = new Button(getTranslation("admin.translations.after"), event -> turn(PAGE));
        where.getElement().setAttribute("role", "status");
        var pages = new Div(before, where, after);
        pages.addClassName("plaza-translations__pages");
        getContent().add(place, pages);
        pages.setVisible(rows.size() > PAGE);
        show();
    }

    private void turn(int by) {
        first += by;
        show();
        place.scrollIntoView();
    }

    private void show() {
        place.removeAll();
        if (rows.isEmpty()) {
            place.add(new EmptyState(
                    "check",
                    getTranslation("admin.translations.none"),
                    getTranslation("admin.translations.none.text")));
            return;
        }
        int end = Math.min(first + PAGE, rows.size());
        var table = new NativeTable();
        table.addClassName("plaza-translations");
        table.setCaptionText(getTranslation("admin.translations.caption"));
        var head = table.getHead().addRow();
        for (var key :
                List.of("admin.translations.where", "admin.translations.text", "admin.translations.translation")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = table.getBody();
        rows.subList(first, end).forEach(row -> body.add(line(row)));
        place.add(table);
        where.setText(getTranslation("admin.translations.page", first + 1, end, rows.size()));
        before.setEnabled(first > 0);
        after.setEnabled(end < rows.size());
    }

    private NativeTableRow line(TranslationRow row) {
        var part = new Span(getTranslation("admin." + row.part().code() + ".title"));
        var text = new Span(row.key() + " · " + row.path());
        text.addClassName("plaza-muted");
        text.getElement().setAttribute("dir", "ltr");
        var words = new Div(row.source());
        words.addClassName("plaza-translations__source");
        words.getElement()
                .setAttribute("lang", row.sourceLanguage().toLanguageTag())
                .setAttribute("dir", Directions.of(row.sourceLanguage()));
        return new NativeTableRow(
                new NativeTableCell(stacked(part, text)), new NativeTableCell(words), new NativeTableCell(field(row)));
    }

    private static Component stacked(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("plaza-translations__where");
        return stack;
    }

    private Component field(TranslationRow row) {
        var field = new TextArea();
        field.setValue(row.target());
        field.setWidthFull();
        field.setMinRows(1);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setAriaLabel(
                getTranslation("admin.translations.label", target.getDisplayName(getLocale()), row.source()));
        field.getElement().setAttribute("lang", target.toLanguageTag()).setAttribute("dir", Directions.of(target));
        var holder = new Object() {
            private TranslationRow seen = row;
        };
        field.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            try {
                holder.seen = put.apply(holder.seen, event.getValue());
                field.setInvalid(false);
                field.setHelperText(getTranslation("admin.translations.saved"));
            } catch (DraftConflict conflict) {
                field.setErrorMessage(getTranslation("admin.translations.conflict"));
                field.setInvalid(true);
            }
        });
        return field;
    }
}
