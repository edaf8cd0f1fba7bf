package city.plaza.web.cityadmin;

import city.plaza.configuration.DraftConflict;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says that somebody else was faster, and lets people choose whose change holds; nothing is written over unseen. */
final class ConflictDialog extends Dialog {

    ConflictDialog(DraftConflict conflict, Runnable takeTheirs, Runnable keepMine) {
        setHeaderTitle(getTranslation("admin.conflict.title"));
        setWidth("min(34rem, 100%)");
        add(new Paragraph(
                getTranslation(conflict.translationKey(), conflict.arguments().toArray())));
        var theirs = new Button(getTranslation("admin.conflict.theirs"), event -> {
            close();
            takeTheirs.run();
        });
        theirs.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var mine = new Button(getTranslation("admin.conflict.mine"), event -> {
            close();
            keepMine.run();
        });
        getFooter().add(mine, theirs);
    }
}
