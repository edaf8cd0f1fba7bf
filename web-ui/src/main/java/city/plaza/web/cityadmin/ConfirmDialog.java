package city.plaza.web.cityadmin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says what will happen at once, and asks before it does. */
public final class ConfirmDialog extends Dialog {

    public ConfirmDialog(String title, String text, String confirm, Runnable act) {
        this(title, confirm, act, new Paragraph(text));
    }

    public ConfirmDialog(String title, String confirm, Runnable act, Component... consequences) {
        setHeaderTitle(title);
        setWidth("min(36rem, 100%)");
        add(consequences);
        var yes = new Button(confirm, event -> {
            close();
            act.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var no = new Button(getTranslation("admin.ask.cancel"), event -> close());
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(no, yes);
    }
}
