package city.plaza.web.cityadmin;

import city.plaza.configuration.Change;
import city.plaza.configuration.DraftChange;
import city.plaza.configuration.Part;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The things of a part, to be opened and put in order by dragging or by keys, with what the draft does to each. */
final class ThingGrid<T> extends Grid<T> {

    private final transient AdminDesk desk;
    private final transient Part<T> part;
    private final List<T> shown = new ArrayList<>();
    private final Map<String, Change.Kind> drafted = new HashMap<>();
    private @Nullable T dragged;

    ThingGrid(AdminDesk desk, Part<T> part, Function<T, String> name) {
        this.desk = desk;
        this.part = part;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("admin." + part.code() + ".title"));
        addComponentColumn(thing -> new Anchor(AdminNavigation.thing(part, part.keyOf(thing)), name.apply(thing)))
                .setHeader(getTranslation("admin.list.name"))
                .setFlexGrow(3);
        setSelectionMode(SelectionMode.NONE);
    }

    /** Add the columns that every list ends with. */
    ThingGrid<T> ended(boolean sortable) {
        addComponentColumn(this::state)
                .setHeader(getTranslation("admin.list.state"))
                .setFlexGrow(1);
        if (sortable) {
            addComponentColumn(this::movers)
                    .setHeader(getTranslation("admin.list.order"))
                    .setFlexGrow(0)
                    .setWidth("8rem");
            setRowsDraggable(true);
            setDropMode(GridDropMode.BETWEEN);
            addDragStartListener(event -> dragged = event.getDraggedItems().getFirst());
            addDropListener(
                    event -> event.getDropTargetItem().ifPresent(target -> drop(target, event.getDropLocation())));
        }
        return this;
    }

    void refresh() {
        var draft = desk.current();
        drafted.clear();
        draft.changes().stream()
                .map(DraftChange::change)
                .filter(change -> change.part() == part)
                .forEach(change -> drafted.put(change.key(), change.kind()));
        shown.clear();
        shown.addAll(draft.next().all(part));
        setItems(shown);
    }

    private Span state(T thing) {
        var kind = drafted.get(part.keyOf(thing));
        var state = new Span(
                kind == null ? "" : getTranslation("admin.change." + kind.name().toLowerCase(java.util.Locale.ROOT)));
        state.addClassName("plaza-admin__state");
        return state;
    }

    private Div movers(T thing) {
        int at = shown.indexOf(thing);
        var up = mover("minus", "admin.list.up", thing, at > 0, at - 1);
        var down = mover("plus", "admin.list.down", thing, at < shown.size() - 1, at + 1);
        return new Div(up, down);
    }

    private Button mover(String icon, String words, T thing, boolean possible, int to) {
        var button = new Button(new Icon(icon), event -> move(thing, to));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(words, part.keyOf(thing)));
        button.setEnabled(possible);
        return button;
    }

    private void drop(T target, GridDropLocation location) {
        var moving = dragged;
        if (moving == null || moving.equals(target)) {
            return;
        }
        int to = shown.indexOf(target) + (location == GridDropLocation.BELOW ? 1 : 0);
        move(moving, to > shown.indexOf(moving) ? to - 1 : to);
    }

    private void move(T thing, int to) {
        shown.remove(thing);
        shown.add(to, thing);
        desk.draft().order(part, shown.stream().map(part::keyOf).toList());
        refresh();
        getUI().ifPresent(desk::changed);
    }
}
