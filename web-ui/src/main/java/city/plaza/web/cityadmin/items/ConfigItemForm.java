package city.plaza.web.cityadmin.items;

import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.ErrorSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one thing; each is known by the name its record gives it, so that what is wrong shows where it is. */
public abstract class ConfigItemForm<T> extends Composite<Div> {

    private final Map<String, Component> fields = new HashMap<>();
    private Runnable changed = () -> {};

    public ConfigItemForm() {
        getContent().addClassName("plaza-admin__form");
    }

    /** Show a thing to be changed; {@code fresh} if it is yet to be added. */
    protected abstract void show(T thing, boolean fresh);

    /**
     * The thing as it stands.
     *
     * @throws InvalidInput if something typed cannot even be read
     */
    protected abstract T value();

    /** What residents would see of it, drawn beside the form. */
    protected Optional<Component> preview() {
        return Optional.empty();
    }

    /** What the preview shows, for those who do not see where it stands. */
    protected String previewName() {
        return getTranslation("admin.edit.preview");
    }

    /** Add a field under the name its record gives it. */
    public final <F extends Component & Focusable<?> & HasValidation> F named(String name, F field) {
        fields.put(name, field);
        return field;
    }

    public final LocalizedField named(String name, LocalizedField field) {
        fields.put(name, (Component) field.first());
        field.onChange(this::changed);
        return field;
    }

    /** Marks each field that has to be mended; what belongs to none of them is said above. */
    public final List<ErrorSummary.Problem> mark(List<InvalidInput.Problem> problems) {
        clearErrors();
        return problems.stream().map(this::mark).toList();
    }

    /** Marks what is wrong further inside, such as in one of a list; empty if a field of this form is to be marked. */
    protected Optional<ErrorSummary.Problem> markInside(InvalidInput.Problem problem, String text) {
        return Optional.empty();
    }

    /** Take all marks away. */
    public void clearErrors() {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
    }

    private ErrorSummary.Problem mark(InvalidInput.Problem problem) {
        var text = getTranslation(problem.translationKey(), problem.arguments().toArray());
        return markInside(problem, text).orElseGet(() -> markField(problem, text));
    }

    private ErrorSummary.Problem markField(InvalidInput.Problem problem, String text) {
        var name = problem.field().replaceAll("[\\[.].*", "");
        var field = fields.getOrDefault(problem.field(), fields.get(name));
        if (field == null) {
            return new ErrorSummary.Problem(problem.field() + ": " + text, (Focusable<?>)
                    fields.values().iterator().next());
        }
        ((HasValidation) field).setErrorMessage(text);
        ((HasValidation) field).setInvalid(true);
        return new ErrorSummary.Problem(text, (Focusable<?>) field);
    }

    public final void onChange(Runnable listener) {
        changed = listener;
    }

    /** Say that something was typed, so that the preview follows. */
    public final void changed() {
        changed.run();
    }
}
