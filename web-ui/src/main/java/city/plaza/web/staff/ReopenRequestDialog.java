package city.plaza.web.staff;

import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;

/** Begins again with a request, and asks why. */
final class ReopenRequestDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final Div refusal = new Div();

    /** @param reopened hands it in and answers with the sentence of a refusal, if it was refused */
    ReopenRequestDialog(RequestNumber number, Function<String, Optional<String>> reopened) {
        setHeaderTitle(getTranslation("staff.reopen.title", number.value()));
        addClassName("staff-resolve");
        reason.setLabel(getTranslation("staff.reopen.reason"));
        reason.setHelperText(getTranslation("staff.reopen.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(ServiceRequests.LONGEST_TEXT);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.getElement().setAttribute("dir", "auto");
        add(new Div(refusal, reason));
        var cancel = new Button(getTranslation("staff.dialog.cancel"), clicked -> close());
        var confirm = Parts.button("reopen", getTranslation("staff.move.REOPEN"), () -> confirm(reopened));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, confirm);
        reason.focus();
    }

    private void confirm(Function<String, Optional<String>> reopened) {
        reason.setErrorMessage(getTranslation("error.text-required"));
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        refusal.removeAll();
        reopened.apply(reason.getValue()).ifPresentOrElse(said -> refusal.add(Parts.refusal(said)), this::close);
    }
}
