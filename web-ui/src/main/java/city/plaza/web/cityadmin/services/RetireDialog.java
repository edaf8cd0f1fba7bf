package city.plaza.web.cityadmin.services;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Offers to stop offering a service instead of removing it, which is refused once anything was reported under it. */
final class RetireDialog extends Dialog {

    RetireDialog(String name, Runnable retire, Runnable remove) {
        setHeaderTitle(getTranslation("admin.services.remove.title", name));
        setWidth("min(34rem, 100%)");
        add(
                new Paragraph(getTranslation("admin.services.remove.used")),
                new Paragraph(getTranslation("admin.services.remove.instead")));
        var retiring = new Button(getTranslation("admin.services.remove.retire"), event -> {
            close();
            retire.run();
        });
        retiring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var removing = new Button(getTranslation("admin.services.remove.anyway"), event -> {
            close();
            remove.run();
        });
        removing.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var cancel = new Button(getTranslation("admin.services.remove.cancel"), event -> close());
        getFooter().add(cancel, removing, retiring);
    }
}
