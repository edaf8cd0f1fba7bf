package city.plaza.web.cityadmin.items;

import city.plaza.configuration.Change;
import city.plaza.configuration.draft.DraftConflict;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows both versions when somebody else changed an item first, and lets people choose. */
final class ConflictDialog extends Dialog {

    ConflictDialog(DraftConflict conflict) {
        setHeaderTitle(getTranslation("admin.conflict.title"));
        setWidth("min(44rem, 100%)");
        addClassName("plaza-conflict");
        add(new Paragraph(
                conflict.by().isEmpty()
                        ? getTranslation("admin.conflict.by-somebody")
                        : getTranslation("admin.conflict.by", conflict.by())));
        offer("admin.conflict.later", () -> {}).addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }

    /** @param values what differs, from theirs to mine */
    ConflictDialog between(List<Change.Field> values) {
        add(table(values));
        return this;
    }

    ConflictDialog gone() {
        add(new Paragraph(getTranslation("admin.conflict.gone")));
        return this;
    }

    ConflictDialog orMine(Runnable keepMine) {
        offer("admin.conflict.mine", keepMine);
        return this;
    }

    ConflictDialog orRemove(Runnable remove) {
        offer("admin.conflict.remove", remove);
        return this;
    }

    ConflictDialog orTheirs(Runnable takeTheirs) {
        offer("admin.conflict.theirs", takeTheirs).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return this;
    }

    private Button offer(String key, Runnable choice) {
        var button = new Button(getTranslation(key), event -> {
            close();
            choice.run();
        });
        getFooter().add(button);
        return button;
    }

    private Component table(List<Change.Field> values) {
        var table = new NativeTable();
        table.addClassName("plaza-conflict__values");
        table.setCaptionText(getTranslation("admin.conflict.values"));
        var head = table.getHead().addRow();
        for (var key : List.of("value", "their-value", "your-value")) {
            var cell = new NativeTableHeaderCell(getTranslation("admin.conflict." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        values.forEach(each -> table.getBody().add(row(each)));
        return table;
    }

    private NativeTableRow row(Change.Field value) {
        var row = new NativeTableRow();
        var path = new Span(value.path());
        path.getElement().setAttribute("dir", "ltr");
        var what = new NativeTableHeaderCell(path);
        what.getElement().setAttribute("scope", "row");
        row.add(what);
        row.addDataCell().add(text(value.before()));
        row.addDataCell().add(text(value.after()));
        return row;
    }

    private Component text(@Nullable String value) {
        var said = new Span(value == null || value.isEmpty() ? getTranslation("admin.conflict.empty") : value);
        said.getElement().setAttribute("dir", "auto");
        said.setClassName("plaza-muted", value == null || value.isEmpty());
        return said;
    }
}
