package city.plaza.web.cityadmin.calendars;

import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Days that are not as their week says, each with fields of its own. */
final class DayRows<R extends Component> extends Composite<Div> {

    private final List<R> rows = new ArrayList<>();
    private final Runnable changed;
    private final Div list = new Div();
    private final String removal;

    /**
     * @param key of the button that adds one; {@code key.remove} names the one that takes it away
     * @param fresh makes an empty one
     */
    DayRows(String key, Supplier<R> fresh, Runnable changed) {
        this.changed = changed;
        removal = getTranslation(key + ".remove");
        list.addClassName("plaza-rows");
        var add = new Button(getTranslation(key + ".add"), new Icon("plus"), event -> {
            add(fresh.get());
            changed.run();
        });
        getContent().add(list, add);
    }

    List<R> rows() {
        return List.copyOf(rows);
    }

    void clear() {
        rows.clear();
        list.removeAll();
    }

    void add(R row) {
        var remove = new Button(new Icon("close"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(removal);
        remove.setTooltipText(removal);
        var line = new Div(row, remove);
        line.addClassName("plaza-rows__row");
        remove.addClickListener(event -> {
            rows.remove(row);
            list.remove(line);
            changed.run();
        });
        rows.add(row);
        list.add(line);
    }
}
