package city.plaza.web.cityadmin.privacy;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.web.kit.ErrorSummary;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks why, before something is done that has to be justified; a refusal is shown, and what was typed stays. */
final class ReasonDialog extends Dialog {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea reason = new TextArea();
    private final transient Consumer<String> act;
    private @Nullable TextField other;
    private String otherField = "";

    ReasonDialog(String title, String text, String confirm, Consumer<String> act) {
        this.act = act;
        setHeaderTitle(title);
        setWidth("min(36rem, 100%)");
        reason.setLabel(getTranslation("admin.privacy.reason"));
        reason.setHelperText(getTranslation("admin.privacy.reason.help"));
        reason.setWidthFull();
        reason.setManualValidation(true);
        add(errors, new Paragraph(text), reason);
        var yes = new Button(confirm, event -> attempt());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var no = new Button(getTranslation("admin.ask.cancel"), event -> close());
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(no, yes);
    }

    /** Ask for something more, above the reason. */
    ReasonDialog asking(String field, TextField more) {
        other = more;
        otherField = field;
        more.setManualValidation(true);
        addComponentAtIndex(2, more);
        return this;
    }

    private void attempt() {
        clear();
        try {
            act.accept(reason.getValue());
            close();
        } catch (InvalidInput invalid) {
            errors.show(invalid.problems().stream().map(this::mark).toList());
        } catch (RuleViolation refused) {
            errors.show(List.of(new ErrorSummary.Problem(
                    getTranslation(refused.translationKey(), refused.arguments().toArray()), reason)));
        }
    }

    private void clear() {
        errors.clear();
        reason.setInvalid(false);
        if (other != null) {
            other.setInvalid(false);
        }
    }

    private ErrorSummary.Problem mark(InvalidInput.Problem problem) {
        var text = getTranslation(problem.translationKey(), problem.arguments().toArray());
        if (other != null && problem.field().equals(otherField)) {
            other.setErrorMessage(text);
            other.setInvalid(true);
            return new ErrorSummary.Problem(text, other);
        }
        reason.setErrorMessage(text);
        reason.setInvalid(true);
        return new ErrorSummary.Problem(text, reason);
    }
}
