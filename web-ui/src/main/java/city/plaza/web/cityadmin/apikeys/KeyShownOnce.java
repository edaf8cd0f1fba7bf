package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.IssuedKey;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** A new key, to be copied now: it cannot be shown again. Closes only by the button that says so. */
final class KeyShownOnce extends Dialog {

    KeyShownOnce(IssuedKey issued) {
        setHeaderTitle(getTranslation("admin.apikeys.issued.title", issued.key().client()));
        setWidth("min(40rem, 100%)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var key = new TextField(getTranslation("admin.apikeys.issued.key"));
        key.setValue(issued.secret());
        key.setReadOnly(true);
        key.setAutoselect(true);
        key.setWidthFull();
        // Read from left to right in every language.
        key.getElement().setAttribute("dir", "ltr");
        var said = new Span();
        said.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("admin.apikeys.issued.copy"), new Icon("copy"));
        Clipboard.onClick(copy)
                .writeText(
                        issued.secret(),
                        done -> said.setText(getTranslation("admin.apikeys.issued.copied")),
                        failed -> said.setText(getTranslation("admin.apikeys.issued.not-copied")));
        var actions = new Div(copy, said);
        actions.addClassName("plaza-actions");
        add(new Paragraph(getTranslation("admin.apikeys.issued.text")), key, actions);
        var kept = new Button(getTranslation("admin.apikeys.issued.kept"), event -> {
            key.clear();
            close();
        });
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(kept);
    }
}
