package city.plaza.web.staff.queue;

import city.plaza.request.RequestNumber;
import city.plaza.request.queue.QueueRow;
import city.plaza.request.queue.QueueSort;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests of a queue, fetched page by page as somebody scrolls. */
final class QueueGrid extends Composite<Grid<QueueRow>> {

    private static final int PAGE_SIZE = 50;

    /** Which orders the heads of columns stand for: upwards, downwards. */
    private static final Map<String, List<QueueSort>> ORDERS = Map.of(
            QueueColumns.NUMBER, List.of(QueueSort.NUMBER, QueueSort.NUMBER_DOWN),
            QueueColumns.SERVICE, List.of(QueueSort.SERVICE, QueueSort.SERVICE_DOWN),
            QueueColumns.AGE, List.of(QueueSort.NEWEST, QueueSort.OLDEST),
            QueueColumns.DUE, List.of(QueueSort.DUE, QueueSort.DUE_LAST),
            QueueColumns.STATUS, List.of(QueueSort.STATUS, QueueSort.STATUS_DOWN),
            QueueColumns.LAST_WORD, List.of(QueueSort.UPDATED_FIRST, QueueSort.UPDATED));

    private final Source source;
    private final Map<String, Grid.Column<QueueRow>> columns = new LinkedHashMap<>();
    private final TreeMap<Integer, QueueRow> fetched = new TreeMap<>();
    private final CallbackDataProvider<QueueRow, Void> rows;
    private @Nullable RequestNumber chosen;

    QueueGrid(StaffLabels staffLabels, Source source, Consumer<RequestNumber> opened, Consumer<QueueSort> sorted) {
        this.source = source;
        var grid = getContent();
        new QueueColumns(staffLabels).addTo(grid, columns);
        rows = new CallbackDataProvider<>(this::fetch, query -> source.count(), row -> row.number());
        grid.setPageSize(PAGE_SIZE);
        grid.setDataProvider(rows);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.removeThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        grid.setSizeFull();
        grid.addClassName("staff-grid");
        grid.getElement().setAttribute("aria-label", staffLabels.i18n().text("staff.queue.list"));
        grid.asSingleSelect().addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                // Choosing the open row again would close it; only Esc and the button do.
                Optional.ofNullable(changed.getValue())
                        .or(() -> Optional.ofNullable(changed.getOldValue()))
                        .ifPresent(row -> opened.accept(row.number()));
            }
        });
        grid.addSortListener(changed -> {
            if (changed.isFromClient()) {
                sorted.accept(order(changed.getSortOrder()));
            }
        });
    }

    /** Ask the database again. */
    void refresh() {
        fetched.clear();
        rows.refreshAll();
    }

    /** One column with everything in it, where there is no room for many. */
    void setNarrow(boolean narrow) {
        columns.forEach((key, column) -> column.setVisible(narrow == key.equals(QueueColumns.CARD)));
        getContent().setClassName("staff-grid--narrow", narrow);
    }

    void choose(@Nullable RequestNumber number) {
        chosen = number;
        fetched.values().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .ifPresentOrElse(getContent()::select, getContent()::deselectAll);
    }

    void showSort(QueueSort sort) {
        ORDERS.forEach((key, orders) -> {
            int direction = orders.indexOf(sort);
            var column = columns.get(key);
            if (direction >= 0 && column != null) {
                getContent()
                        .sort(List.of(new GridSortOrder<>(
                                column, direction == 0 ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
            }
        });
    }

    /** The request that stands so many rows away from the chosen one; the first one where none is chosen. */
    Optional<RequestNumber> neighbourOfSelected(int steps) {
        int count = source.count();
        int at = fetched.entrySet().stream()
                .filter(row -> row.getValue().number().equals(chosen))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(found -> found + steps)
                .orElse(0);
        if (at < 0 || at >= count) {
            return Optional.empty();
        }
        if (!fetched.containsKey(at)) {
            remember(at, source.page(at, 1));
        }
        getContent().scrollToIndex(at);
        return Optional.ofNullable(fetched.get(at)).map(QueueRow::number);
    }

    private Stream<QueueRow> fetch(Query<QueueRow, Void> query) {
        var page = source.page(query.getOffset(), query.getLimit());
        remember(query.getOffset(), page);
        page.stream().filter(row -> row.number().equals(chosen)).findFirst().ifPresent(getContent()::select);
        return page.stream();
    }

    private void remember(int offset, List<QueueRow> page) {
        for (int at = 0; at < page.size(); at++) {
            fetched.put(offset + at, page.get(at));
        }
    }

    private static QueueSort order(List<GridSortOrder<QueueRow>> orders) {
        return orders.stream()
                .findFirst()
                .flatMap(order -> Optional.ofNullable(
                                ORDERS.get(order.getSorted().getKey()))
                        .map(both -> both.get(order.getDirection() == SortDirection.ASCENDING ? 0 : 1)))
                .orElse(QueueSort.DUE);
    }

    /** Where the rows come from. */
    interface Source {

        int count();

        List<QueueRow> page(int offset, int limit);
    }
}
