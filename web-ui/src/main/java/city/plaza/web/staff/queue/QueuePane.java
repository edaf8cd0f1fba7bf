package city.plaza.web.staff.queue;

import city.plaza.request.RequestNumber;
import city.plaza.request.queue.QueuePoint;
import city.plaza.request.queue.QueueSort;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Icon;
import city.plaza.web.staff.StaffComponents;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One list: its name and size, what narrows it, its rows, and where they are. */
final class QueuePane extends Composite<Div> {

    private static final int MIN_WIDTH_BESIDE_REQUEST = 1_900;
    private static final int MIN_WIDTH_BESIDE_MAP = 1_700;
    private static final int MIN_WIDTH_ALONE = 1_160;

    private final QueueGrid.Source source;
    private final H1 title = new H1();
    private final Span size = new Span();
    private final Div tools = new Div();
    private final RouterLink back = new RouterLink(DepartmentQueueView.class);
    private final QueueFilterBar filters;
    private final Select<QueueSort> sort = new Select<>();
    private final QueueGrid grid;
    private final Div empty = new Div();
    private final QueueMap map;
    private final Button mapShown;
    private QueueUrlState address = QueueUrlState.of(QueryParameters.empty());
    private int width = MIN_WIDTH_BESIDE_REQUEST;
    private @Nullable Registration resizing;

    QueuePane(
            StaffLabels staffLabels,
            QueueGrid.Source source,
            Consumer<QueueUrlState> changed,
            Consumer<RequestNumber> opened) {
        this.source = source;
        filters = new QueueFilterBar(staffLabels, address, changed);
        grid = new QueueGrid(staffLabels, source, opened, order -> changed.accept(address.sortedBy(order)));
        map = new QueueMap(staffLabels, opened);
        sort.setItems(
                QueueSort.DUE,
                QueueSort.NEWEST,
                QueueSort.OLDEST,
                QueueSort.UPDATED,
                QueueSort.SERVICE,
                QueueSort.STATUS);
        sort.setItemLabelGenerator(order -> getTranslation("staff.sort." + order));
        sort.setAriaLabel(getTranslation("staff.sort"));
        sort.setPrefixComponent(new Icon("list"));
        sort.addClassName("staff-list__sort");
        sort.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                changed.accept(address.sortedBy(chosen.getValue()));
            }
        });
        back.add(Icon.along("back"), new Span(getTranslation("staff.lists")));
        back.addClassNames("plaza-back", "staff-back");
        size.addClassName("staff-list__size");
        size.getElement().setAttribute("role", "status");
        mapShown = StaffComponents.button("pin", "", () -> changed.accept(address.withMap(!address.map())));
        mapShown.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        tools.add(mapShown);
        tools.addClassName("staff-list__tools");
        var head = new Div(title, size, tools);
        head.addClassName("staff-list__head");
        var rows = new Div(grid, empty);
        rows.addClassName("staff-list__rows");
        var main = new Div(back, head, filters, sort, rows);
        main.addClassName("staff-list__main");
        getContent().add(main, map);
        getContent().addClassName("staff-list");
    }

    void addTool(Component tool) {
        tools.add(tool);
    }

    void show(QueueUrlState wanted) {
        boolean other = !wanted.filter().equals(address.filter()) || wanted.sort() != address.sort();
        address = wanted;
        title.setText(getTranslation("staff.list." + wanted.shown()));
        filters.show(wanted);
        if (sort.getValue() != wanted.sort()) {
            sort.setValue(wanted.sort());
        }
        if (other || size.getText().isEmpty()) {
            grid.showSort(wanted.sort());
        }
        grid.choose(wanted.open());
        arrange();
        if (other || size.getText().isEmpty()) {
            refresh();
        }
    }

    void refresh() {
        int count = source.count();
        size.setText(getTranslation(
                "staff.queue.size", NumberFormat.getIntegerInstance(getLocale()).format(count), count));
        grid.refresh();
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        if (count == 0) {
            var found = address.isFiltered() ? "filtered" : address.shown().name();
            empty.removeAll();
            empty.add(new EmptyState(
                    address.isFiltered() ? "search" : "check",
                    getTranslation("staff.empty." + found),
                    getTranslation("staff.empty." + found + ".text")));
        }
    }

    void drawMap(List<QueuePoint> points) {
        map.show(points);
    }

    Optional<RequestNumber> neighbourOfSelected(int steps) {
        return grid.neighbourOfSelected(steps);
    }

    void focusSearch() {
        filters.focusText();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resized -> setWidth(resized.getWidth()));
        page.retrieveExtendedClientDetails(details -> setWidth(details.getWindowInnerWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void setWidth(int pixels) {
        width = pixels;
        arrange();
    }

    private void arrange() {
        boolean alone = address.open() == null;
        map.setVisible(alone && address.map());
        mapShown.setText(getTranslation(address.map() ? "staff.map.hide" : "staff.map.show"));
        mapShown.setVisible(alone);
        boolean narrow =
                width < (!alone ? MIN_WIDTH_BESIDE_REQUEST : address.map() ? MIN_WIDTH_BESIDE_MAP : MIN_WIDTH_ALONE);
        grid.setNarrow(narrow);
        sort.setVisible(narrow);
    }
}
