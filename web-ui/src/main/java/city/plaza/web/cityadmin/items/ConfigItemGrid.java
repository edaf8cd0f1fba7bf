package city.plaza.web.cityadmin.items;

import city.plaza.configuration.Change;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.DraftChange;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Component;
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
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The items of a section, sortable by dragging or by keys, each with its draft state. */
public final class ConfigItemGrid<T> extends Grid<T> {

    private final transient AdminPresenter desk;
    private final transient ConfigurationSection<T> section;
    private final transient Function<T, String> name;
    private final List<T> all = new ArrayList<>();
    private final List<T> shown = new ArrayList<>();
    private final Map<String, Change.Kind> drafted = new HashMap<>();
    private transient Predicate<T> wanted = thing -> true;
    private transient BiPredicate<T, T> peers = (one, other) -> true;
    private transient UnaryOperator<List<T>> arranged = things -> things;
    private @Nullable T dragged;
    private @Nullable String focused;

    ConfigItemGrid(AdminPresenter desk, ConfigurationSection<T> section, Function<T, String> name) {
        this.desk = desk;
        this.section = section;
        this.name = name;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("admin." + section.code() + ".title"));
        addComponentColumn(this::link)
                .setHeader(getTranslation("admin.list.name"))
                .setFlexGrow(3);
        setSelectionMode(SelectionMode.NONE);
    }

    /** Add the columns that every list ends with. */
    public ConfigItemGrid<T> ended(boolean sortable) {
        addComponentColumn(this::state)
                .setHeader(getTranslation("admin.list.state"))
                .setFlexGrow(1);
        if (sortable) {
            addComponentColumn(this::movers)
                    .setHeader(getTranslation("admin.list.order"))
                    .setFlexGrow(0)
                    .setWidth("8rem");
            sortable();
        }
        return this;
    }

    /**
     * Show each thing as one line that folds on a narrow screen, instead of in columns.
     *
     * @param words its name, to which the link leads, and what else there is to say
     * @param actions what can be done with it besides putting it in order
     */
    public ConfigItemGrid<T> asLines(
            Function<T, ConfigItemSummary> words, Function<T, List<? extends Component>> actions) {
        removeAllColumns();
        addComponentColumn(thing -> {
                    var line = words.apply(thing);
                    line.head().addComponentAsFirst(link(thing));
                    var done = new Div();
                    done.addClassName("plaza-admin__tools");
                    actions.apply(thing).forEach(done::add);
                    done.add(movers(thing));
                    line.add(state(thing), done);
                    return line;
                })
                .setHeader(getTranslation("admin.list.name"));
        sortable();
        return this;
    }

    /** Let only the shown ones that are alike change places, in the order a function puts them in. */
    public ConfigItemGrid<T> among(BiPredicate<T, T> alike, UnaryOperator<List<T>> order) {
        peers = alike;
        arranged = order;
        return this;
    }

    /** Show only some; how many are left is returned. */
    public int filter(Predicate<T> some) {
        wanted = some;
        present();
        return shown.size();
    }

    /** Show what the draft has now. */
    public void refresh() {
        var draft = desk.current();
        drafted.clear();
        draft.changes().stream()
                .map(DraftChange::change)
                .filter(change -> change.part() == section)
                .forEach(change -> drafted.put(change.key(), change.kind()));
        all.clear();
        all.addAll(arranged.apply(draft.next().all(section)));
        present();
    }

    /** Whether the draft has none of these at all, shown or not. */
    boolean hasNothing() {
        return all.isEmpty();
    }

    private void present() {
        shown.clear();
        all.stream().filter(wanted).forEach(shown::add);
        setItems(shown);
    }

    private Anchor link(T thing) {
        return new Anchor(AdminRoutes.item(section, section.keyOf(thing)), name.apply(thing));
    }

    private Span state(T thing) {
        var kind = drafted.get(section.keyOf(thing));
        var state = new Span(
                kind == null ? "" : getTranslation("admin.change." + kind.name().toLowerCase(java.util.Locale.ROOT)));
        state.addClassName("plaza-admin__state");
        state.setVisible(kind != null);
        return state;
    }

    private MoveButtons movers(T thing) {
        var buttons = new MoveButtons(name.apply(thing));
        var above = neighbour(thing, -1);
        var below = neighbour(thing, 1);
        buttons.up(above == null ? null : () -> move(thing, above, false));
        buttons.down(below == null ? null : () -> move(thing, below, true));
        if (section.keyOf(thing).equals(focused)) {
            focused = null;
            buttons.focus();
        }
        return buttons;
    }

    private @Nullable T neighbour(T thing, int step) {
        for (int at = shown.indexOf(thing) + step; at >= 0 && at < shown.size(); at += step) {
            if (peers.test(thing, shown.get(at))) {
                return shown.get(at);
            }
        }
        return null;
    }

    private void sortable() {
        setRowsDraggable(true);
        setDropMode(GridDropMode.BETWEEN);
        addDragStartListener(event -> dragged = event.getDraggedItems().getFirst());
        addDropListener(event -> event.getDropTargetItem().ifPresent(target -> {
            var moving = dragged;
            if (moving != null && !moving.equals(target) && peers.test(moving, target)) {
                move(moving, target, event.getDropLocation() == GridDropLocation.BELOW);
            }
        }));
    }

    /** Put a thing right before or behind another; what is between them and not shown stays where it is. */
    private void move(T thing, T target, boolean behind) {
        var keys = new ArrayList<>(all.stream().map(section::keyOf).toList());
        keys.remove(section.keyOf(thing));
        keys.add(keys.indexOf(section.keyOf(target)) + (behind ? 1 : 0), section.keyOf(thing));
        desk.draft().order(section, keys);
        focused = section.keyOf(thing);
        refresh();
        getUI().ifPresent(desk::changed);
    }
}
