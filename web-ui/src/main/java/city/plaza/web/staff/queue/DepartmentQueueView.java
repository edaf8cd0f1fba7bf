package city.plaza.web.staff.queue;

import city.plaza.identity.Role;
import city.plaza.request.DuplicateRequests;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueueRow;
import city.plaza.sla.DueDates;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.routes.StaffRoutes;
import city.plaza.web.staff.KeyboardShortcuts;
import city.plaza.web.staff.QueueChanges;
import city.plaza.web.staff.StaffLabels;
import city.plaza.web.staff.StaffLayout;
import city.plaza.web.staff.request.RequestPane;
import city.plaza.web.staff.request.RequestPresenter;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a department has to do: lists, one list with its map, and the request that is open. */
@Route(value = StaffRoutes.QUEUE, layout = StaffLayout.class)
@Menu(title = "staff.requests", icon = "inbox", order = 10)
@RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
final class DepartmentQueueView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final DepartmentQueue queue;
    private final QueueChanges news;
    private final WorkListMenu rail = new WorkListMenu();
    private final QueuePane list;
    private final RequestPane open;
    private QueueUrlState address = QueueUrlState.of(QueryParameters.empty());
    private boolean first = true;
    private @Nullable Registration listening;

    DepartmentQueueView(
            DepartmentQueue queue,
            ServiceRequests requests,
            DuplicateRequests duplicates,
            DueDates dates,
            StaffLabels.Shelf lexicons,
            QueueChanges news) {
        this.queue = queue;
        this.news = news;
        var staffLabels = lexicons.forReaderOf(this, getLocale());
        list = new QueuePane(staffLabels, new Rows(), this::go, this::open);
        open = new RequestPane(
                new RequestPresenter(queue, requests, duplicates, dates),
                staffLabels,
                this::refresh,
                () -> go(address.opening(null)));
        var keys = keys();
        list.addTool(keys.help());
        add(rail, list, open, keys);
        addClassNames("staff-queue", "plaza-dense");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var before = address;
        address = QueueUrlState.of(event.getLocation().getQueryParameters());
        rail.show(address);
        list.show(address);
        var number = address.open();
        if (number == null) {
            open.close();
        } else {
            open.show(number);
        }
        if (first) {
            rail.show(queue.counts());
        }
        if (first || !before.filter().equals(address.filter())) {
            list.drawMap(queue.points(address.filter()));
        }
        first = false;
        var at = number != null ? "case" : address.list() != null ? "list" : "lists";
        getElement().setAttribute("data-at", at);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var screen = UiAccess.of(attached.getUI());
        listening = news.subscribe(TenantContext.current(), changed -> screen.change(() -> changed(changed)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.title", getTranslation("staff.list." + address.shown()));
    }

    private void changed(Set<RequestNumber> numbers) {
        refresh();
        open.changedElsewhere(numbers);
    }

    private void refresh() {
        rail.show(queue.counts());
        list.refresh();
        list.drawMap(queue.points(address.filter()));
    }

    private void open(RequestNumber number) {
        go(address.opening(number));
    }

    /** Where the screen is already is no place to go, and no step to go back from. */
    private void go(QueueUrlState wanted) {
        if (!wanted.equals(address)) {
            UI.getCurrent().navigate(DepartmentQueueView.class, wanted.parameters());
        }
    }

    private KeyboardShortcuts keys() {
        var keys = new KeyboardShortcuts();
        keys.on(
                "j",
                "J",
                getTranslation("staff.keys.next"),
                () -> list.neighbourOfSelected(1).ifPresent(this::open));
        keys.on(
                "k",
                "K",
                getTranslation("staff.keys.previous"),
                () -> list.neighbourOfSelected(-1).ifPresent(this::open));
        keys.on("Enter", "Enter", getTranslation("staff.keys.open"), () -> {});
        open.addKeysTo(keys);
        keys.on("/", "/", getTranslation("staff.keys.search"), list::focusSearch);
        keys.on("Escape", "Esc", getTranslation("staff.keys.close"), () -> go(address.opening(null)));
        return keys;
    }

    /** The rows of whatever the address asks for now. */
    private final class Rows implements QueueGrid.Source {

        @Override
        public int count() {
            return queue.count(address.filter());
        }

        @Override
        public List<QueueRow> page(int offset, int limit) {
            return queue.page(address.filter(), address.sort(), offset, limit);
        }
    }
}
