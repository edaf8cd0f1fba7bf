package city.plaza.web.cityadmin.languages;

import city.plaza.configuration.translation.TranslationRow;
import city.plaza.web.kit.EmptyState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Texts side by side, a page at a time. A filter takes no line away from under somebody's fingers: lines that stay are
 * the same fields as before, and those that go are only put out of sight until the next time.
 */
final class TranslationTable extends Composite<Div> {

    private static final int PAGE_SIZE = 25;

    private final Locale target;
    private final transient BiFunction<TranslationRow, String, TranslationRow> put;
    private final NativeTable table = new NativeTable();
    private final EmptyState none;
    private final Div pages;
    private final Span where = new Span();
    private final Button before;
    private final Button after;
    private final List<TranslationLine> lines = new ArrayList<>();
    private List<TranslationRow> rows = List.of();
    private int first;

    TranslationTable(Locale target, BiFunction<TranslationRow, String, TranslationRow> put) {
        this.target = target;
        this.put = put;
        before = new Button(getTranslation("admin.translations.before"), event -> turn(-PAGE_SIZE));
        after = new Button(getTranslation("admin.translations.after"), event -> turn(PAGE_SIZE));
        where.getElement().setAttribute("role", "status");
        pages = new Div(before, where, after);
        pages.addClassName("plaza-translations__pages");
        none = new EmptyState(
                "check", getTranslation("admin.translations.none"), getTranslation("admin.translations.none.text"));
        table.addClassName("plaza-translations");
        table.setCaptionText(getTranslation("admin.translations.caption"));
        var head = table.getHead().addRow();
        for (var key :
                List.of("admin.translations.where", "admin.translations.text", "admin.translations.translation")) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getContent().add(none, table, pages);
    }

    /** Show these, from the first. */
    void show(List<TranslationRow> wanted) {
        rows = wanted;
        first = 0;
        draw();
    }

    private void turn(int by) {
        first += by;
        draw();
        table.scrollIntoView();
    }

    private void draw() {
        int end = Math.min(first + PAGE_SIZE, rows.size());
        var page = rows.subList(first, end);
        forgetWhatIsOut(page);
        int at = 0;
        for (var row : page) {
            var known = lineOf(row);
            if (known.isPresent()) {
                known.get().show(row);
                at = lines.indexOf(known.get()) + 1;
            } else {
                var line = new TranslationLine(row, target, put);
                lines.add(at, line);
                table.getBody().getElement().insertChild(at, line.getElement());
                at++;
            }
        }
        none.setVisible(rows.isEmpty());
        table.getElement().setAttribute("data-out", rows.isEmpty());
        pages.setVisible(rows.size() > PAGE_SIZE);
        where.setText(getTranslation("admin.translations.page", first + 1, end, rows.size()));
        before.setEnabled(first > 0);
        after.setEnabled(end < rows.size());
    }

    /** Whoever asks for other lines a second time has long left those that went the first time. */
    private void forgetWhatIsOut(List<TranslationRow> page) {
        for (var line : List.copyOf(lines)) {
            if (page.stream().noneMatch(line::isOf)) {
                if (line.isOut()) {
                    lines.remove(line);
                    line.removeFromParent();
                } else {
                    line.leave(true);
                }
            }
        }
    }

    private Optional<TranslationLine> lineOf(TranslationRow row) {
        return lines.stream().filter(line -> line.isOf(row)).findFirst();
    }
}
