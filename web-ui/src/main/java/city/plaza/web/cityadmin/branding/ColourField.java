package city.plaza.web.cityadmin.branding;

import city.plaza.branding.Colour;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;

/** A colour as people copy it from their brand book, or pick it from a field of colours. */
final class ColourField extends TextField {

    private static final String NONE = "#808080";

    private final Input picker = new Input();

    /** @param key of its label */
    ColourField(String key) {
        setLabel(getTranslation(key));
        setWidthFull();
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        getElement().setAttribute("dir", "ltr");
        picker.setType("color");
        picker.addClassName("plaza-look__picker");
        picker.getElement().setAttribute("aria-label", getTranslation("admin.branding.pick", getLabel()));
        picker.setValue(NONE);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                setValue(event.getValue());
            }
        });
        addValueChangeListener(event -> colour().ifPresent(colour -> picker.setValue(colour.hex())));
        setPrefixComponent(picker);
    }

    /** What is typed, if it is a colour; the number sign may be left out. */
    Optional<Colour> colour() {
        var typed = getValue().strip();
        var hex = typed.startsWith("#") ? typed : "#" + typed;
        return Colour.isValid(hex) ? Optional.of(new Colour(hex)) : Optional.empty();
    }

    /** Say what holds while nothing is typed. */
    void standIn(Colour colour) {
        setPlaceholder(colour.hex());
        if (isEmpty()) {
            picker.setValue(colour.hex());
        }
    }

    /** Put another colour in its place. */
    void propose(Colour colour) {
        setValue(colour.hex());
        focus();
    }
}
