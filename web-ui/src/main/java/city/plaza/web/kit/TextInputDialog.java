package city.plaza.web.kit;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for one line of text and acts on it; on refusal it stays open with the error at the field. */
public final class TextInputDialog {

    private final Dialog dialog = new Dialog();
    private final TextField field;
    private final Button confirm = new Button();

    private TextInputDialog(String title, String label, String value) {
        field = new TextField(label, value, "");
        field.setWidthFull();
        field.setManualValidation(true);
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(32rem, 100%)");
        dialog.add(field);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    public static TextInputDialog forText(String title, String label, String value) {
        return new TextInputDialog(title, label, value);
    }

    public TextInputDialog explained(String text) {
        dialog.addComponentAsFirst(new Paragraph(text));
        return this;
    }

    public TextInputDialog dangerous() {
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    /**
     * Opens it.
     *
     * @param act may refuse by a {@link RuleViolation}
     * @param done gets the result once the dialog is closed
     */
    public <T> void open(String label, Function<String, T> act, Consumer<T> done) {
        confirm.setText(label);
        confirm.addClickListener(event -> perform(act, done));
        confirm.addClickShortcut(Key.ENTER).listenOn(dialog);
        var cancel = new Button(dialog.getTranslation("kit.dialog.cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, confirm);
        dialog.open();
        field.focus();
    }

    private <T> void perform(Function<String, T> act, Consumer<T> done) {
        try {
            var result = act.apply(field.getValue().strip());
            dialog.close();
            done.accept(result);
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            refuse(problem.translationKey(), problem.arguments().toArray());
        } catch (RuleViolation refused) {
            refuse(refused.translationKey(), refused.arguments().toArray());
        }
    }

    private void refuse(String key, Object... arguments) {
        field.setErrorMessage(field.getTranslation(key, arguments));
        field.setInvalid(true);
        field.focus();
    }
}
