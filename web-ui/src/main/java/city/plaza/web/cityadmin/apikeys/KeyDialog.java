package city.plaza.web.cityadmin.apikeys;

import city.plaza.apikey.IssuedKey;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.kit.ErrorSummary;
import city.plaza.web.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;

/** Asks for what a new key needs to be; when there is one, it is shown, once. */
final class KeyDialog extends Dialog {

    private final ErrorSummary errors = new ErrorSummary();
    private final ConfigItemForm<?> form;
    private final transient Supplier<IssuedKey> make;
    private final Runnable made;

    /**
     * @param make makes the key from what stands in the form
     * @param made what to do as soon as there is a key
     */
    KeyDialog(
            String title,
            String lead,
            String confirm,
            ConfigItemForm<?> form,
            Supplier<IssuedKey> make,
            Runnable made) {
        this.form = form;
        this.make = make;
        this.made = made;
        setHeaderTitle(title);
        setWidth("min(36rem, 100%)");
        add(errors, new Paragraph(lead), form);
        var yes = new Button(confirm, event -> attempt());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var no = new Button(getTranslation("admin.ask.cancel"), event -> close());
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(no, yes);
    }

    private void attempt() {
        try {
            var issued = make.get();
            close();
            made.run();
            new KeyShownOnce(issued).open();
        } catch (InvalidInput invalid) {
            errors.show(form.mark(invalid.problems()));
        } catch (RuleViolation refused) {
            errors.show(form.mark(List.of()));
            Toast.problem(
                    getTranslation(refused.translationKey(), refused.arguments().toArray()));
        }
    }
}
