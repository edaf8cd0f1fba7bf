package city.plaza.web.cityadmin.routing;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.Finding;
import city.plaza.configuration.draft.Draft;
import city.plaza.identity.Role;
import city.plaza.routing.RoutingRule;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemSummary;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The rules in the order they are tried, with a place to try them and one to run them over the past. */
@Route(value = AdminRoutes.RULES, layout = AdminLayout.class)
@Menu(title = "admin.rules.title", icon = "transfer", order = 90)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class RulesView extends ConfigItemsView<RoutingRule> {

    private static final String TEXT_MISSING = "error.configuration.text-missing";

    private final transient AdminPresenter desk;
    private transient Draft draft;

    RulesView(AdminPresenter desk, RuleTester trying, SimulationPanel simulating) {
        super(desk, ConfigurationSection.RULES);
        this.desk = desk;
        draft = desk.current();
        show(grid(this::sentence).asLines(this::line, each -> List.of()));
        var panels = new Div(trying, simulating);
        panels.addClassName("plaza-rules__panels");
        getContent().add(panels);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        draft = desk.current();
        var listening = AdminPresenter.whenChanged(attached.getUI(), () -> draft = desk.current());
        addDetachListener(event -> {
            event.unregisterListener();
            listening.remove();
        });
    }

    private String sentence(RoutingRule rule) {
        return getTranslation(
                "admin.rules.numbered", position(rule), formatter().sentence(rule));
    }

    private ConfigItemSummary line(RoutingRule rule) {
        var line = new ConfigItemSummary("transfer", formatter().name(rule.note(), rule.code()));
        draft.findings().stream()
                .filter(each -> each.part() == ConfigurationSection.RULES
                        && each.key().equals(rule.code().value()))
                .filter(each -> !each.translationKey().equals(TEXT_MISSING))
                .forEach(each -> addBadge(line, each));
        return line;
    }

    private void addBadge(ConfigItemSummary line, Finding finding) {
        line.badge(
                "alert",
                getTranslation(finding.translationKey(), finding.arguments().toArray()),
                finding.blocks() ? "danger" : "warn");
    }

    private int position(RoutingRule rule) {
        return draft.next().all(ConfigurationSection.RULES).indexOf(rule) + 1;
    }

    private RuleFormatter formatter() {
        return new RuleFormatter(draft.next(), this::getTranslation, getLocale());
    }
}
