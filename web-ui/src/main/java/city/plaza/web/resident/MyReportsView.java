package city.plaza.web.resident;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.request.tracking.OwnRequest;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.request.RequestStatusBadge;
import city.plaza.web.kit.time.HumanizedTime;
import city.plaza.web.layout.ResidentLayout;
import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.routes.ResidentRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Lists what the resident who signed in has reported. */
@Route(value = ResidentRoutes.MY_REPORTS, layout = ResidentLayout.class)
@RolesAllowed("RESIDENT")
final class MyReportsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ReportPresenter desk;
    private final ServiceCatalog services;

    MyReportsView(ReportPresenter desk, ServiceCatalog services) {
        this.desk = desk;
        this.services = services;
        getContent().addClassName("plaza-report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = desk.mine();
        getContent().removeAll();
        getContent().add(new H1(getTranslation("resident.mine.title")));
        getContent().add(mine.isEmpty() ? empty() : list(mine));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resident.mine.title") + " – " + desk.city().name();
    }

    private Component list(List<OwnRequest> mine) {
        var catalog = services.current();
        var time = desk.time(getLocale(), this::getTranslation);
        var list = new UnorderedList();
        list.addClassNames("plaza-list", "plaza-mine");
        mine.forEach(own -> list.add(new ListItem(row(own, catalog, time))));
        var report = report("quiet");
        var actions = new Div(report);
        actions.addClassName("plaza-actions");
        return new Div(list, actions);
    }

    private Anchor row(OwnRequest own, Catalog catalog, HumanizedTime time) {
        var request = own.request();
        var name = catalog.find(request.service())
                .map(service -> ResidentComponents.localized(
                        service.name(), getLocale(), desk.city().mainLanguage()))
                .orElseGet(() -> new Span(request.service().value()));
        name.addClassName("plaza-offer__name");
        var number = new Span(request.number().value());
        number.addClassName("plaza-number");
        number.getElement().setAttribute("dir", "ltr");
        var when = time.format(request.times().requestedAt());
        var date = new Span(when.spoken());
        date.getElement().setAttribute("title", when.exact());
        var facts = new Span(number, new Span(" · "), date);
        var address = request.report().place().address();
        if (address != null) {
            var place = new Span(address);
            place.getElement().setAttribute("dir", "auto");
            facts.add(new Span(" · "), place);
        }
        facts.addClassNames("plaza-muted", "plaza-small");
        var words = new Span(name, facts);
        words.addClassName("plaza-offer__words");
        var row = new Anchor(
                PublicRoutes.status(request.number(), own.secret()),
                words,
                new RequestStatusBadge(request.state().status(), request.state().outcome()));
        row.getElement().setAttribute("router-ignore", true);
        row.addClassName("plaza-offer");
        return row;
    }

    private Component empty() {
        return new EmptyState(
                "inbox",
                getTranslation("resident.mine.empty.title"),
                getTranslation("resident.mine.empty.text"),
                report());
    }

    private Anchor report(String... kinds) {
        var report = new Anchor("/" + ResidentRoutes.REPORT, getTranslation("resident.mine.report"));
        report.getElement().setAttribute("router-ignore", true);
        report.addClassName("plaza-button");
        for (var kind : kinds) {
            report.addClassName("plaza-button--" + kind);
        }
        return report;
    }
}
