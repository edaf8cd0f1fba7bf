package city.plaza.web.staff.queue;

import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.queue.QueueRow;
import city.plaza.web.kit.I18n;
import city.plaza.web.kit.request.StatusStyle;
import city.plaza.web.kit.request.StepStyle;
import city.plaza.web.staff.StaffComponents;
import city.plaza.web.staff.StaffLabels;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said about each request of a queue. */
final class QueueColumns {

    static final String NUMBER = "number";
    static final String SERVICE = "service";
    static final String PLACE = "place";
    static final String AGE = "age";
    static final String DUE = "due";
    static final String STATUS = "status";
    static final String ASSIGNEE = "assignee";
    static final String LAST_WORD = "last-word";
    static final String CARD = "card";

    private static final String ICON =
            "<svg class=\"plaza-icon\" aria-hidden=\"true\"><use href=\"${item.%s}\"></use></svg>";
    private static final String KIND =
            "<span class=\"staff-kind\">" + ICON.formatted("icon") + "<span>${item.service}</span></span>";
    private static final String CLOCK = "<span class=\"staff-due staff-due--${item.dueState}\">"
            + ICON.formatted("dueIcon") + "<span>${item.due}</span></span>";
    private static final String BADGE = "<span class=\"plaza-badge plaza-badge--${item.tone}\">"
            + ICON.formatted("statusIcon") + "<span>${item.status}</span></span>";
    private static final String NUMBERED = "<span class=\"plaza-number\">${item.number}</span>";

    private final StaffLabels staffLabels;
    private final I18n i18n;

    QueueColumns(StaffLabels staffLabels) {
        this.staffLabels = staffLabels;
        this.i18n = staffLabels.i18n();
    }

    void addTo(Grid<QueueRow> grid, Map<String, Grid.Column<QueueRow>> columns) {
        add(grid, columns, NUMBER, "7.5rem", 0, numbered(lit(NUMBERED)));
        add(grid, columns, SERVICE, "12rem", 2, kind(lit(KIND)));
        add(grid, columns, PLACE, "10rem", 2, lit("<bdi>${item.place}</bdi>").withProperty("place", this::place));
        add(grid, columns, AGE, "6rem", 0, lit("<span>${item.age}</span>").withProperty("age", this::age));
        add(grid, columns, DUE, "9rem", 0, clock(lit(CLOCK)));
        add(grid, columns, STATUS, "9.5rem", 0, badge(lit(BADGE)));
        add(
                grid,
                columns,
                ASSIGNEE,
                "9rem",
                0,
                lit("<span>${item.assignee}</span>").withProperty("assignee", this::assignee));
        add(grid, columns, LAST_WORD, "12rem", 3, lastWord());
        add(grid, columns, CARD, "16rem", 1, card());
        tooltip(
                columns,
                AGE,
                row -> staffLabels.time().format(row.times().requestedAt()).exact());
        tooltip(columns, DUE, row -> due(row).exact());
        tooltip(columns, LAST_WORD, row -> latestUpdate(row.lastStep()));
    }

    private void add(
            Grid<QueueRow> grid,
            Map<String, Grid.Column<QueueRow>> columns,
            String key,
            String width,
            int grow,
            LitRenderer<QueueRow> renderer) {
        var column = grid.addColumn(renderer)
                .setKey(key)
                .setHeader(i18n.text("staff.queue.column." + key))
                .setWidth(width)
                .setFlexGrow(grow)
                .setResizable(!key.equals(CARD));
        if (!key.equals(PLACE) && !key.equals(ASSIGNEE) && !key.equals(CARD)) {
            column.setSortProperty(key);
            column.setSortable(true);
        }
        column.setVisible(!key.equals(CARD));
        columns.put(key, column);
    }

    private static void tooltip(
            Map<String, Grid.Column<QueueRow>> columns, String key, ValueProvider<QueueRow, String> text) {
        Objects.requireNonNull(columns.get(key)).setTooltipGenerator(text::apply);
    }

    private LitRenderer<QueueRow> card() {
        return badge(clock(
                        kind(numbered(lit("<span class=\"staff-card\"><span class=\"staff-card__head\">" + KIND + BADGE
                                + "</span><span class=\"staff-card__line\">" + NUMBERED
                                + "<span class=\"staff-card__place\"><bdi>${item.place}</bdi></span>"
                                + CLOCK + "</span></span>")))))
                .withProperty("place", this::place);
    }

    private LitRenderer<QueueRow> lastWord() {
        return lit("<span class=\"staff-last staff-last--${item.visibility}\">" + ICON.formatted("lastIcon")
                        + "<span>${item.last}</span></span>")
                .withProperty("visibility", row -> {
                    var last = row.lastStep();
                    return last != null && last.visibility() == Visibility.INTERNAL ? "internal" : "public";
                })
                .withProperty("lastIcon", row -> {
                    var last = row.lastStep();
                    return StaffComponents.iconUrl(
                            last == null
                                    ? "clock"
                                    : StepStyle.icon(last.kind(), row.state().outcome()));
                })
                .withProperty("last", row -> latestUpdate(row.lastStep()));
    }

    private static LitRenderer<QueueRow> lit(String template) {
        return LitRenderer.of(template);
    }

    private static LitRenderer<QueueRow> numbered(LitRenderer<QueueRow> cell) {
        return cell.withProperty("number", row -> row.number().value());
    }

    private LitRenderer<QueueRow> kind(LitRenderer<QueueRow> cell) {
        return cell.withProperty("service", row -> staffLabels.service(row.service()))
                .withProperty("icon", row -> StaffComponents.iconUrl(staffLabels.icon(row.service())));
    }

    private LitRenderer<QueueRow> clock(LitRenderer<QueueRow> cell) {
        return cell.withProperty("due", row -> due(row).words())
                .withProperty("dueState", row -> due(row).state().name().toLowerCase(java.util.Locale.ROOT))
                .withProperty("dueIcon", row -> StaffComponents.iconUrl(due(row).icon()));
    }

    private LitRenderer<QueueRow> badge(LitRenderer<QueueRow> cell) {
        return cell.withProperty("status", row -> i18n.text(statusStyle(row).key()))
                .withProperty("tone", row -> statusStyle(row).tone().css())
                .withProperty(
                        "statusIcon",
                        row -> StaffComponents.iconUrl(statusStyle(row).icon()));
    }

    private static StatusStyle statusStyle(QueueRow row) {
        return StatusStyle.of(row.state().status(), row.state().outcome());
    }

    private StaffLabels.DueClock due(QueueRow row) {
        return staffLabels.due(
                row.times().expectedAt(), row.dueSoonAt(), row.state().status().isOpen());
    }

    private String age(QueueRow row) {
        return staffLabels.age(row.times().requestedAt());
    }

    private String place(QueueRow row) {
        var address = row.place().address();
        return address != null
                ? address
                : i18n.text(row.place().point() == null ? "staff.place.none" : "staff.place.pin");
    }

    private String assignee(QueueRow row) {
        return Objects.requireNonNullElseGet(row.assignee(), () -> i18n.text("staff.assignee.none"));
    }

    private String latestUpdate(@Nullable TimelineStep step) {
        if (step == null) {
            return "";
        }
        var text = step.text();
        if (text == null) {
            return StepStyle.what(step, staffLabels.department(step.department()), i18n);
        }
        var who = step.staffName();
        return who == null ? text : i18n.text("staff.queue.said", who, text);
    }
}
