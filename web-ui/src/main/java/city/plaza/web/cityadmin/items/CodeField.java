package city.plaza.web.cityadmin.items;

import city.plaza.shared.InvalidInput;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;

/** An item's code, as used in files and URLs: proposed from its name, and fixed once the item exists. */
public final class CodeField extends TextField {

    private static final int MAX_LENGTH = 40;

    private boolean theirs;

    public CodeField() {
        setLabel(getTranslation("admin.code"));
        setHelperText(getTranslation("admin.code.help"));
        setWidthFull();
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setAutocapitalize(Autocapitalize.NONE);
        getElement().setAttribute("dir", "ltr");
        addValueChangeListener(event -> theirs |= event.isFromClient());
    }

    public void show(String code, boolean changeable) {
        setValue(code);
        setReadOnly(!changeable);
    }

    /** Follow the name until somebody has typed a code of their own. */
    public void propose(String name) {
        if (!theirs && !isReadOnly()) {
            setValue(of(name));
        }
    }

    /**
     * What was typed, as a code.
     *
     * @throws InvalidInput naming the field {@code code} if it is none
     */
    public <C> C value(Function<String, C> code, String translationKey) {
        if (getValue().strip().equals(AdminRoutes.NEW) && !isReadOnly()) {
            throw new InvalidInput("code", "error.configuration.code-taken", AdminRoutes.NEW);
        }
        try {
            return code.apply(getValue().strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("code", translationKey);
        }
    }

    public static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= MAX_LENGTH
                ? plain
                : plain.substring(0, MAX_LENGTH).replaceAll("-$", "");
    }
}
