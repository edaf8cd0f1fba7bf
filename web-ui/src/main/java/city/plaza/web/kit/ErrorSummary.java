package city.plaza.web.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * The list of a form's errors above it: takes the focus and links to each field.
 *
 * @see <a href="https://design-system.service.gov.uk/components/error-summary/">the pattern</a>
 */
public final class ErrorSummary extends Composite<Div> implements HasStyle {

    private final UnorderedList list = new UnorderedList();

    public ErrorSummary() {
        getContent().addClassName("plaza-errors");
        getContent().getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        getContent().add(new H2(getTranslation("kit.errors.title")), list);
        getContent().setVisible(false);
    }

    /**
     * Something that is wrong.
     *
     * @param text what, in the words that stand at the field too
     * @param field where to mend it
     */
    public record Problem(String text, Focusable<?> field) {}

    /** Shows what is wrong and takes the focus; with nothing wrong, goes away. */
    public void show(List<Problem> problems) {
        list.removeAll();
        problems.forEach(problem -> list.add(item(problem)));
        getContent().setVisible(!problems.isEmpty());
        if (!problems.isEmpty()) {
            getContent().getElement().executeJs("this.focus()");
        }
    }

    public void clear() {
        show(List.of());
    }

    private static ListItem item(Problem problem) {
        var link = new Element("a");
        link.setText(problem.text());
        link.setAttribute("href", "#");
        link.setAttribute("router-ignore", true);
        link.addEventListener("click", event -> problem.field().focus()).preventDefault();
        var item = new ListItem();
        item.getElement().appendChild(link);
        return item;
    }
}
