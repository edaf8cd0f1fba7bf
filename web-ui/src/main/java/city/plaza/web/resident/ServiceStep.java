package city.plaza.web.resident;

import city.plaza.catalog.Catalog;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.ServiceOffer;
import city.plaza.web.routes.PublicRoutes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks what a report is about: by words, from what is often asked for, or by topic. */
final class ServiceStep extends QuestionPage {

    private static final int MAX_RESULTS = 12;

    private final ReportDraft draft;
    private final Catalog catalog;
    private final Locale main;
    private final Div offers = new Div();
    private final Span found = new Span();

    /** @param informed what somebody chose that the city does not handle; it informs and stops */
    ServiceStep(String heading, ReportDraft draft, Catalog catalog, Locale main, @Nullable ServiceType informed) {
        super(heading);
        this.draft = draft;
        this.catalog = catalog;
        this.main = main;
        if (informed != null) {
            add(notOurs(informed));
        }
        var search = field("service", new TextField());
        search.setLabel(getTranslation("resident.report.what.search"));
        search.setPlaceholder(getTranslation("resident.report.what.search.example"));
        search.setWidthFull();
        search.setMaxLength(200);
        search.setClearButtonVisible(true);
        search.setManualValidation(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> offer(change.getValue()));
        search.addThemeName("large");
        found.addClassName("plaza-muted");
        found.getElement().setAttribute("role", "status");
        var simple = new Anchor(PublicRoutes.SIMPLE_REPORT, getTranslation("resident.report.simple"));
        simple.setRouterIgnore(true);
        var other = new Paragraph(simple);
        other.addClassName("plaza-small");
        add(search, found, offers, other);
        offer("");
    }

    private void offer(String typed) {
        offers.removeAll();
        found.setText("");
        if (typed.isBlank()) {
            var popular = catalog.popular();
            if (!popular.isEmpty()) {
                offers.add(new H2(getTranslation("resident.report.what.popular")), list(popular));
            }
            offers.add(new H2(getTranslation("resident.report.what.topics")));
            catalog.groups().forEach(this::topic);
            return;
        }
        var fits = catalog.search(typed, getLocale());
        found.setText(getTranslation("resident.report.what.found", Math.min(fits.size(), MAX_RESULTS)));
        if (!fits.isEmpty()) {
            offers.add(list(fits.subList(0, Math.min(fits.size(), MAX_RESULTS))));
            return;
        }
        offers.add(ResidentComponents.hint(getTranslation("resident.report.what.none")));
        catalog.groups().forEach(this::topic);
    }

    private void topic(ServiceGroup group) {
        var services = catalog.offeredIn(group.code());
        if (services.isEmpty()) {
            return;
        }
        var name = ResidentComponents.localized(catalog.title(group), getLocale(), main);
        name.addClassName("plaza-topic__name");
        var count = new Span(getTranslation("resident.report.what.count", services.size()));
        count.addClassNames("plaza-muted", "plaza-small");
        var line = new Span(new Icon(group.icon()), name, count, new Icon("down"));
        line.addClassName("plaza-topic__line");
        var topic = new NativeDetails(line, list(services));
        topic.addClassName("plaza-topic");
        offers.add(topic);
    }

    private UnorderedList list(List<ServiceType> services) {
        var list = new UnorderedList();
        list.addClassNames("plaza-list", "plaza-offers");
        services.forEach(service -> list.add(new ListItem(offer(service))));
        return list;
    }

    private RouterLink offer(ServiceType service) {
        var link = new RouterLink();
        link.setRoute(ReportView.class);
        link.setQueryParameters(ReportNavigation.choosing(draft, service.code()));
        link.addClassName("plaza-offer");
        ServiceOffer.parts(service, getLocale(), main).forEach(link::add);
        return link;
    }

    private Div notOurs(ServiceType service) {
        var notice = ResidentComponents.localized(service.presentation().notice(), getLocale(), main);
        if (service.presentation().notice().isEmpty()) {
            notice.setText(getTranslation("resident.report.not-ours.text"));
        }
        var title =
                getTranslation("resident.report.not-ours.title", service.name().in(getLocale(), main));
        var home = new Anchor("/", getTranslation("resident.report.not-ours.home"));
        home.getElement().setAttribute("router-ignore", true);
        return ResidentComponents.notice(
                "warn",
                "alert",
                title,
                new Paragraph(notice),
                new Paragraph(getTranslation("resident.report.not-ours.stops")),
                new Paragraph(home));
    }
}
