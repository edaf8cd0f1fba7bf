package city.plaza.web.staff.request;

import city.plaza.identity.Role;
import city.plaza.request.DuplicateRequests;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.sla.DueDates;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.routes.StaffRoutes;
import city.plaza.web.staff.KeyboardShortcuts;
import city.plaza.web.staff.QueueChanges;
import city.plaza.web.staff.StaffLabels;
import city.plaza.web.staff.StaffLayout;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One request on a page of its own, to be sent to a colleague. */
@Route(value = StaffRoutes.REQUEST, layout = StaffLayout.class)
@RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
final class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final QueueChanges news;
    private final RequestPane pane;
    private String number = "";
    private @Nullable Registration listening;

    RequestView(
            DepartmentQueue queue,
            ServiceRequests requests,
            DuplicateRequests duplicates,
            DueDates dates,
            StaffLabels.Shelf lexicons,
            QueueChanges news) {
        this.news = news;
        var staffLabels = lexicons.forReaderOf(this, getLocale());
        pane = new RequestPane(
                new RequestPresenter(queue, requests, duplicates, dates),
                staffLabels,
                () -> {},
                () -> StaffRoutes.openQueue(UI.getCurrent()));
        var keys = new KeyboardShortcuts();
        pane.addKeysTo(keys);
        keys.on("Escape", "Esc", getTranslation("staff.keys.close"), () -> StaffRoutes.openQueue(UI.getCurrent()));
        add(pane, keys);
        addClassNames("staff-alone", "plaza-dense");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        if (!RequestNumber.isValid(number)) {
            throw new NotFoundException();
        }
        pane.show(new RequestNumber(number));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var screen = UiAccess.of(attached.getUI());
        listening =
                news.subscribe(TenantContext.current(), changed -> screen.change(() -> pane.changedElsewhere(changed)));
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
        return getTranslation("staff.request.page-title", number);
    }
}
