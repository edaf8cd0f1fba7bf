package city.plaza.web.staff.request;

import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.Visibility;
import city.plaza.request.queue.StaffRequest;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes to colleagues or to the resident, and says which of the two before anything is sent. */
final class CommentComposer extends Composite<Div> {

    private final RadioButtonGroup<Visibility> visibility = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Button send;
    private final BiFunction<String, Visibility, Optional<String>> sent;
    /** What was typed for requests that were left meanwhile. */
    private final Map<RequestNumber, String> drafts = new HashMap<>();

    private @Nullable RequestNumber number;
    private boolean byEmail;

    /** @param sent hands the text in and answers with the sentence of a refusal, if it was refused */
    CommentComposer(BiFunction<String, Visibility, Optional<String>> sent) {
        this.sent = sent;
        visibility.setLabel(getTranslation("staff.composer.visibility"));
        visibility.setItems(Visibility.INTERNAL, Visibility.PUBLIC);
        visibility.setItemLabelGenerator(each -> getTranslation("staff.composer." + each));
        visibility.setValue(Visibility.INTERNAL);
        visibility.addValueChangeListener(chosen -> explain());
        text.setLabel(getTranslation("staff.composer.text"));
        text.setMaxLength(ServiceRequests.MAX_TEXT_LENGTH);
        text.setMinRows(2);
        text.setMaxRows(12);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        text.getElement().setAttribute("dir", "auto");
        send = new Button("", clicked -> send());
        send.addThemeVariants(ButtonVariant.LUMO_SMALL);
        send.removeThemeVariants(ButtonVariant.LUMO_SMALL);
        getContent().add(visibility, text, send);
        getContent().addClassName("staff-composer");
        explain();
    }

    /** Turn to another request; what was typed for the one before is kept for when the reader comes back. */
    void open(StaffRequest file) {
        leave();
        number = file.number();
        text.setValue(drafts.getOrDefault(file.number(), ""));
        text.setInvalid(false);
        visibility.setValue(Visibility.INTERNAL);
    }

    void leave() {
        if (number != null) {
            drafts.put(number, text.getValue());
            number = null;
        }
    }

    void show(StaffRequest file) {
        setVisible(file.options().mayComment());
        byEmail = file.report().contact() != null && file.report().contact().email() != null;
        explain();
    }

    /** Begin an answer to the resident. */
    void reply() {
        if (number != null && isVisible()) {
            visibility.setValue(Visibility.PUBLIC);
            text.focus();
        }
    }

    private void explain() {
        boolean open = visibility.getValue() == Visibility.PUBLIC;
        text.setHelperText(getTranslation(
                open
                        ? (byEmail ? "staff.composer.PUBLIC.told" : "staff.composer.PUBLIC.page")
                        : "staff.composer.INTERNAL.told"));
        send.setText(getTranslation("staff.composer.send." + visibility.getValue()));
        send.setIcon(new Icon(open ? "globe" : "shield"));
        getContent().setClassName("staff-composer--public", open);
    }

    private void send() {
        if (text.getValue().isBlank()) {
            text.setErrorMessage(getTranslation("error.text-required"));
            text.setInvalid(true);
            text.focus();
            return;
        }
        text.setInvalid(false);
        if (sent.apply(text.getValue(), visibility.getValue()).isEmpty()) {
            text.clear();
            visibility.setValue(Visibility.INTERNAL);
        }
    }
}
