package city.plaza.web.staff.request;

import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.ServiceRequests;
import city.plaza.web.kit.request.RequestStatusBadge;
import city.plaza.web.staff.StaffComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BiFunction;

/** Ends a request: how, in words for the resident, and what the resident will read. */
final class ResolveRequestDialog extends Dialog {

    private static final int PREVIEW_DELAY_MILLIS = 300;

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Div refusal = new Div();
    private final Paragraph previewed = new Paragraph();
    private final Div sign = new Div();

    /** @param resolved hands it in and answers with the sentence of a refusal, if it was refused */
    ResolveRequestDialog(RequestNumber number, BiFunction<Outcome, String, Optional<String>> resolved) {
        setHeaderTitle(getTranslation("staff.resolve.title", number.value()));
        addClassName("staff-resolve");
        outcome.setLabel(getTranslation("staff.resolve.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setRenderer(new ComponentRenderer<>(this::explained));
        outcome.setRequiredIndicatorVisible(true);
        outcome.addValueChangeListener(chosen -> {
            outcome.setInvalid(false);
            preview();
        });
        text.setLabel(getTranslation("staff.resolve.text"));
        text.setHelperText(getTranslation("staff.resolve.text.help"));
        text.setRequiredIndicatorVisible(true);
        text.setMaxLength(ServiceRequests.MAX_TEXT_LENGTH);
        text.setMinRows(3);
        text.setMaxRows(10);
        text.setWidthFull();
        text.getElement().setAttribute("dir", "auto");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PREVIEW_DELAY_MILLIS);
        text.addValueChangeListener(typed -> preview());
        add(new Div(refusal, outcome, text, previewed()));
        var cancel = new Button(getTranslation("staff.dialog.cancel"), clicked -> close());
        var confirm = StaffComponents.button("check", getTranslation("staff.resolve.confirm"), () -> confirm(resolved));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, confirm);
        preview();
    }

    private Div explained(Outcome each) {
        var name = new Span(getTranslation("outcome." + each));
        name.addClassName("staff-resolve__outcome");
        var meaning = new Span(getTranslation("staff.resolve.meaning." + each));
        meaning.addClassName("staff-resolve__meaning");
        var explained = new Div(name, meaning);
        explained.addClassName("staff-resolve__choice");
        return explained;
    }

    private Section previewed() {
        var section = new Section(new H3(getTranslation("staff.resolve.preview")), sign, previewed);
        section.addClassName("staff-resolve__preview");
        section.getElement().setAttribute("aria-live", "off");
        previewed.getElement().setAttribute("dir", "auto");
        return section;
    }

    private void preview() {
        sign.removeAll();
        if (outcome.getValue() != null) {
            sign.add(new RequestStatusBadge(RequestStatus.RESOLVED, outcome.getValue()));
        }
        boolean said = !text.getValue().isBlank();
        previewed.setText(said ? text.getValue().strip() : getTranslation("staff.resolve.preview.nothing"));
        previewed.setClassName("plaza-muted", !said);
    }

    private void confirm(BiFunction<Outcome, String, Optional<String>> resolved) {
        var how = outcome.getValue();
        outcome.setErrorMessage(getTranslation("staff.resolve.outcome.missing"));
        outcome.setInvalid(how == null);
        text.setErrorMessage(getTranslation("error.text-required"));
        text.setInvalid(text.getValue().isBlank());
        if (how == null) {
            outcome.getElement().callJsFunction("focus");
        } else if (text.isInvalid()) {
            text.focus();
        } else {
            refusal.removeAll();
            resolved.apply(how, text.getValue())
                    .ifPresentOrElse(said -> refusal.add(StaffComponents.refusal(said)), this::close);
        }
    }
}
