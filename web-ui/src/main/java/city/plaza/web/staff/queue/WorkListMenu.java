package city.plaza.web.staff.queue;

import city.plaza.request.queue.QueueCounts;
import city.plaza.request.queue.WorkList;
import city.plaza.web.kit.Icon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;

/** The lists of the day, each with how many requests it holds now. */
final class WorkListMenu extends Composite<Nav> {

    private static final Map<WorkList, String> ICONS = Map.of(
            WorkList.MINE, "user",
            WorkList.DEPARTMENT, "inbox",
            WorkList.UNASSIGNED, "people",
            WorkList.DUE_SOON, "clock",
            WorkList.OVERDUE, "alert",
            WorkList.RECENTLY_RESOLVED, "check",
            WorkList.ALL, "list");

    private final Map<WorkList, RouterLink> links = new EnumMap<>(WorkList.class);
    private final Map<WorkList, Span> counts = new EnumMap<>(WorkList.class);

    WorkListMenu() {
        var items = new UnorderedList();
        for (var list : WorkList.values()) {
            items.add(new ListItem(link(list)));
        }
        var title = new H1(getTranslation("staff.requests"));
        title.addClassName("staff-rail__title");
        getContent().add(title, items);
        getContent().addClassName("staff-rail");
        getContent().setAriaLabel(getTranslation("staff.lists"));
    }

    /** Let the links lead to the lists in the order that was chosen, and mark the one that is shown. */
    void show(QueueUrlState address) {
        links.forEach((list, link) -> {
            link.setQueryParameters(address.at(list).parameters());
            if (list == address.shown()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    void show(QueueCounts now) {
        counts.forEach((list, count) -> {
            var many = NumberFormat.getIntegerInstance(getLocale()).format(now.of(list));
            count.setText(now.of(list) < QueueCounts.MAX_COUNT ? many : getTranslation("staff.lists.many", many));
            count.setClassName("staff-rail__count--late", list == WorkList.OVERDUE && now.of(list) > 0);
        });
    }

    private RouterLink link(WorkList list) {
        var link = new RouterLink(DepartmentQueueView.class);
        var name = new Span(getTranslation("staff.list." + list.name()));
        name.addClassName("staff-rail__name");
        var count = new Span();
        count.addClassName("staff-rail__count");
        link.add(new Icon(ICONS.getOrDefault(list, "list")), name, count);
        links.put(list, link);
        counts.put(list, count);
        return link;
    }
}
