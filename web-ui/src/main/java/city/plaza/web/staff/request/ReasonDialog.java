package city.plaza.web.staff.request;

import city.plaza.request.RequestMove;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.web.staff.StaffComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;

/** Asks for a reason that the resident will read, then performs an action. */
final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final Div refusal = new Div();

    /**
     * @param keys of its words, such as {@code staff.reopen}
     * @param given hands the reason in and answers with the sentence of a refusal, if it was refused
     */
    ReasonDialog(RequestMove move, String keys, RequestNumber number, Function<String, Optional<String>> given) {
        setHeaderTitle(getTranslation(keys + ".title", number.value()));
        addClassName("staff-resolve");
        reason.setLabel(getTranslation(keys + ".reason"));
        reason.setHelperText(getTranslation(keys + ".reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(ServiceRequests.MAX_TEXT_LENGTH);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.getElement().setAttribute("dir", "auto");
        add(new Div(refusal, reason));
        var cancel = new Button(getTranslation("staff.dialog.cancel"), clicked -> close());
        var confirm = StaffComponents.button(
                RequestHeader.icon(move), getTranslation("staff.move." + move), () -> confirm(given));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, confirm);
        reason.focus();
    }

    private void confirm(Function<String, Optional<String>> given) {
        reason.setErrorMessage(getTranslation("error.text-required"));
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        refusal.removeAll();
        given.apply(reason.getValue()).ifPresentOrElse(said -> refusal.add(StaffComponents.refusal(said)), this::close);
    }
}
