package city.plaza.web.resident;

import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.ErrorSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page that asks one question: heading, errors, fields. */
abstract class QuestionPage extends Composite<Section> {

    private final H1 heading;
    private final ErrorSummary summary = new ErrorSummary();
    private final Map<String, Focusable<?>> fields = new LinkedHashMap<>();

    QuestionPage(String heading) {
        this.heading = new H1(heading);
        this.heading.setId("question");
        this.heading.getElement().setAttribute("tabindex", "-1");
        getContent().add(summary, this.heading);
        getContent().addClassName("plaza-question");
        getContent().getElement().setAttribute("aria-labelledby", "question");
    }

    final void add(Component... parts) {
        getContent().add(parts);
    }

    /** A part of this page that answers for a field of the report. */
    final <C extends Component & Focusable<?>> C field(String name, C component) {
        if (component.getId().isEmpty()) {
            component.setId("report-" + name);
        }
        fields.put(name, component);
        return component;
    }

    /** Whether there is a way on from here at all. */
    boolean leadsOn() {
        return true;
    }

    final void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    /** Says at each field and above them all what has to be mended. */
    final void showErrors(List<InvalidInput.Problem> problems) {
        accept();
        var shown = new ArrayList<ErrorSummary.Problem>();
        for (var problem : problems) {
            var text =
                    getTranslation(problem.translationKey(), problem.arguments().toArray());
            var field = fields.get(problem.field());
            if (field != null) {
                mark(field, text);
                shown.add(new ErrorSummary.Problem(text, field));
            }
        }
        summary.show(shown);
    }

    private void accept() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties marked) {
                marked.setInvalid(false);
                marked.setErrorMessage(null);
            }
        });
    }

    private static void mark(Focusable<?> field, String text) {
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(text);
            marked.setInvalid(true);
        }
    }
}
