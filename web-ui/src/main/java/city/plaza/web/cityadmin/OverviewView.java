package city.plaza.web.cityadmin;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.Finding;
import city.plaza.identity.Role;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** How far the city is: each part with how many things it has and what is wrong with them. */
@Route(value = AdminRoutes.START, layout = AdminLayout.class)
@Menu(title = "admin.overview.title", icon = "list", order = 10)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class OverviewView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AdminPresenter desk;
    private final OrderedList parts = new OrderedList();

    OverviewView(AdminPresenter desk) {
        this.desk = desk;
        parts.addClassName("plaza-admin__parts");
        getContent().addClassNames("plaza-admin", "plaza-admin--text");
        getContent()
                .add(
                        SectionHeader.ofView(getTranslation("admin.overview.title")),
                        new Paragraph(getTranslation("admin.overview.lead")),
                        parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var draft = desk.current();
        var findings = draft.findings();
        parts.removeAll();
        ConfigurationSection.all().forEach(section -> parts.add(line(section, draft.next(), findings)));
    }

    private <T> ListItem line(ConfigurationSection<T> section, CityConfiguration city, List<Finding> findings) {
        var link = new Anchor(AdminRoutes.list(section), getTranslation("admin." + section.code() + ".title"));
        long problems = count(section, findings, true);
        long unfinished = count(section, findings, false);
        var state = new Span(
                problems > 0
                        ? getTranslation("admin.overview.problems", problems)
                        : unfinished > 0
                                ? getTranslation("admin.overview.unfinished", unfinished)
                                : getTranslation("admin.overview.fine"));
        state.addClassName("plaza-muted");
        var count = new Span(
                section.isSingle() ? "" : Integer.toString(city.all(section).size()));
        var item = new ListItem(link, count, state);
        item.getElement().setAttribute("data-state", problems > 0 ? "problem" : unfinished > 0 ? "warn" : "ok");
        return item;
    }

    private static long count(ConfigurationSection<?> section, List<Finding> findings, boolean blocks) {
        return findings.stream()
                .filter(each -> each.part() == section && each.blocks() == blocks)
                .count();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.overview.title");
    }
}
