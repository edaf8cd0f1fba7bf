package city.plaza.web.cityadmin.targets;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.sla.SlaTarget;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemSummary;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** How long things may take: what is for one service first, then topics, then everything. */
@Route(value = AdminRoutes.TARGETS, layout = AdminLayout.class)
@Menu(title = "admin.targets.title", icon = "calendar", order = 100)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class TargetsView extends ConfigItemsView<SlaTarget> {

    private final transient AdminPresenter desk;
    private transient CityConfiguration city = CityConfiguration.empty();

    TargetsView(AdminPresenter desk) {
        super(desk, ConfigurationSection.TARGETS);
        this.desk = desk;
        show(grid(each -> sentences().scope(each))
                .asLines(this::line, each -> List.of())
                .among((one, other) -> TargetScope.of(one) == TargetScope.of(other), TargetsView::grouped));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        city = desk.current().next();
        super.afterNavigation(event);
    }

    private static List<SlaTarget> grouped(List<SlaTarget> targets) {
        return targets.stream().sorted(Comparator.comparing(TargetScope::of)).toList();
    }

    private ConfigItemSummary line(SlaTarget target) {
        var targetScope = TargetScope.of(target);
        var line = new ConfigItemSummary(
                switch (targetScope) {
                    case SERVICE -> "wrench";
                    case GROUP -> "list";
                    case EVERYTHING -> "globe";
                },
                sentences().length(target));
        line.badge("calendar", getTranslation("admin.targets.scope." + targetScope), "neutral");
        if (!target.pausedIn().isEmpty()) {
            line.badge(
                    "pause", getTranslation("admin.targets.pauses", sentences().paused(target)), "neutral");
        }
        return line;
    }

    private TargetDescription sentences() {
        return new TargetDescription(city, this::getTranslation, getLocale());
    }
}
