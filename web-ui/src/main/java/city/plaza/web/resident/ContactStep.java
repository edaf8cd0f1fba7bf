package city.plaza.web.resident;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks who reports and how they hear back, or lets them stay unnamed where the service allows it. */
final class ContactStep extends QuestionPage {

    private final ReportDraft draft;
    private final @Nullable Choice told;
    private final EmailField email = field("email", new EmailField());
    private final TextField phone = field("phone", new TextField());
    private final TextField name = field("name", new TextField());
    private final Div fields = new Div();

    /** @param signedIn whether the reporter has an account here, under which the report will be found again */
    ContactStep(String heading, ReportDraft draft, boolean mayStayUnnamed, boolean signedIn) {
        super(heading);
        this.draft = draft;
        told = mayStayUnnamed ? field("contact", choice()) : null;
        if (told != null) {
            add(told);
        }
        fill();
        fields.addClassName("plaza-fields");
        fields.add(ResidentComponents.hint(getTranslation(how(signedIn))));
        fields.add(email, phone, name);
        fields.add(ResidentComponents.hint(getTranslation("resident.report.you.private")));
        add(fields);
        if (told == null && draft.contact().told() == null) {
            take();
        }
        reveal();
    }

    private String how(boolean signedIn) {
        if (signedIn) {
            return "resident.report.you.how.signed-in";
        }
        return told == null ? "resident.report.you.how" : "resident.report.you.how.told";
    }

    private Choice choice() {
        var choice = new Choice();
        choice.setLabel(getTranslation("resident.report.you.choice"));
        choice.setItems(List.of(true, false));
        choice.setItemLabelGenerator(
                yes -> getTranslation(yes ? "resident.report.you.choice.tell" : "resident.report.you.choice.unnamed"));
        choice.setHelperText(getTranslation("resident.report.you.choice.hint"));
        choice.setManualValidation(true);
        choice.addThemeName("vertical");
        choice.setValue(draft.contact().told());
        choice.addValueChangeListener(change -> {
            take();
            reveal();
        });
        return choice;
    }

    private void fill() {
        email.setLabel(getTranslation("resident.report.you.email"));
        email.setHelperText(getTranslation("resident.report.you.email.hint"));
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setManualValidation(true);
        email.setValue(draft.contact().email());
        phone.setLabel(getTranslation("resident.report.you.phone"));
        phone.setHelperText(getTranslation("resident.report.you.phone.hint"));
        phone.setAutocomplete(Autocomplete.TEL);
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setManualValidation(true);
        phone.setValue(draft.contact().phone());
        name.setLabel(getTranslation("resident.report.you.name"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setManualValidation(true);
        name.setValue(draft.contact().name());
        email.setValueChangeMode(ValueChangeMode.LAZY);
        phone.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        email.addValueChangeListener(this::taken);
        phone.addValueChangeListener(this::taken);
        name.addValueChangeListener(this::taken);
    }

    private void taken(AbstractField.ComponentValueChangeEvent<?, String> change) {
        take();
    }

    private void take() {
        draft.put(new ReportContact(
                told == null ? Boolean.TRUE : told.getValue(), name.getValue(), email.getValue(), phone.getValue()));
    }

    private void reveal() {
        fields.setVisible(told == null || Boolean.TRUE.equals(told.getValue()));
    }

    /** Two answers to one question; can be led to from the summary of what is wrong. */
    private static final class Choice extends RadioButtonGroup<Boolean> implements Focusable<Choice> {}
}
