package city.plaza.web.cityadmin.questions;

import city.plaza.web.cityadmin.items.MoveButtons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a form in an order that is changed by dragging or by keys. */
final class SortableList<C extends Component & SortableList.Item> extends Composite<OrderedList> {

    private final List<C> items = new ArrayList<>();
    private final Runnable changed;
    private @Nullable C dragged;

    /** @param changed hears of another order */
    SortableList(Runnable changed) {
        this.changed = changed;
        getContent().addClassName("plaza-admin__sortable");
    }

    /** Something that can be moved. */
    interface Item {

        /** Where it is taken hold of. */
        Component handle();

        MoveButtons movers();
    }

    List<C> items() {
        return List.copyOf(items);
    }

    void add(C item) {
        var row = new ListItem(item);
        var source = DragSource.create(item.handle());
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.addDragStartListener(event -> dragged = item);
        source.addDragEndListener(event -> dragged = null);
        DropTarget.create(row).addDropListener(event -> {
            if (dragged != null && dragged != item) {
                move(dragged, items.indexOf(item));
            }
        });
        items.add(item);
        getContent().add(row);
        renew();
    }

    void remove(C item) {
        item.getParent().ifPresent(row -> row.getElement().removeFromParent());
        items.remove(item);
        renew();
        changed.run();
    }

    void clear() {
        items.clear();
        getContent().removeAll();
    }

    private void move(C item, int to) {
        var row = item.getParent().orElseThrow();
        items.remove(item);
        items.add(to, item);
        getContent().remove(row);
        getContent().addComponentAtIndex(to, row);
        renew();
        item.movers().focus();
        changed.run();
    }

    private void renew() {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            var item = items.get(i);
            item.movers().up(at == 0 ? null : () -> move(item, at - 1));
            item.movers().down(at == items.size() - 1 ? null : () -> move(item, at + 1));
        }
    }
}
