package city.plaza.web.staff.request;

import city.plaza.request.RequestNumber;
import city.plaza.request.queue.DepartmentQueue.Nearby;
import city.plaza.web.staff.StaffComponents;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says which other request is about the same matter: one close by, or any by its number. */
final class MarkDuplicateDialog extends Dialog {

    private final StaffLabels staffLabels;
    private final TextField number = new TextField();
    private final Div refusal = new Div();

    /**
     * @param nearby what may be the same, the nearest first
     * @param merged hands the number in and answers with the sentence of a refusal, if it was refused
     */
    MarkDuplicateDialog(
            StaffLabels staffLabels,
            RequestNumber request,
            List<Nearby> nearby,
            Function<RequestNumber, Optional<String>> merged) {
        this.staffLabels = staffLabels;
        setHeaderTitle(getTranslation("staff.merge.title", request.value()));
        addClassName("staff-resolve");
        number.setLabel(getTranslation("staff.merge.number"));
        number.setHelperText(getTranslation("staff.merge.number.help"));
        number.setRequiredIndicatorVisible(true);
        number.setErrorMessage(getTranslation("staff.merge.number.missing"));
        number.addClassName("staff-merge__number");
        var explained = new Paragraph(getTranslation("staff.merge.explained"));
        add(new Div(explained, refusal, choices(nearby), number));
        var cancel = new Button(getTranslation("staff.dialog.cancel"), clicked -> close());
        var confirm = StaffComponents.button("link", getTranslation("staff.merge.confirm"), () -> confirm(merged));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, confirm);
    }

    private Div choices(List<Nearby> nearby) {
        if (nearby.isEmpty()) {
            return new Div(new Paragraph(getTranslation("staff.merge.none")));
        }
        var choices = new RadioButtonGroup<Nearby>();
        choices.setLabel(getTranslation("staff.merge.nearby"));
        choices.setItems(nearby);
        choices.setRenderer(new ComponentRenderer<>(this::explained));
        choices.addValueChangeListener(chosen -> {
            number.setValue(chosen.getValue().row().number().value());
            number.setInvalid(false);
        });
        return new Div(choices);
    }

    private Div explained(Nearby each) {
        var row = each.row();
        var name = new Span(row.number().value());
        name.addClassNames("staff-resolve__outcome", "plaza-number");
        var address = new Span(
                row.place().address() == null
                        ? getTranslation("staff.place.pin")
                        : row.place().address());
        address.getElement().setAttribute("dir", "auto");
        var where = new Span(
                address,
                new Span(" · " + getTranslation("staff.merge.away", Math.round(each.meters())) + " · "
                        + staffLabels.time().format(row.times().requestedAt()).spoken()));
        where.addClassName("staff-resolve__meaning");
        var explained = new Div(name, where);
        explained.addClassName("staff-resolve__choice");
        return explained;
    }

    private void confirm(Function<RequestNumber, Optional<String>> merged) {
        var said = number.getValue().strip();
        number.setInvalid(!RequestNumber.isValid(said));
        if (number.isInvalid()) {
            number.focus();
            return;
        }
        refusal.removeAll();
        merged.apply(new RequestNumber(said))
                .ifPresentOrElse(sentence -> refusal.add(StaffComponents.refusal(sentence)), this::close);
    }
}
