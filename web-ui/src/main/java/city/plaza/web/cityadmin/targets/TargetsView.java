package city.plaza.web.cityadmin.targets;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.Part;
import city.plaza.identity.Role;
import city.plaza.sla.SlaTarget;
import city.plaza.web.cityadmin.AdminDesk;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminNavigation;
import city.plaza.web.cityadmin.ThingLine;
import city.plaza.web.cityadmin.ThingsView;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** How long things may take: what is for one service first, then topics, then everything. */
@Route(value = AdminNavigation.TARGETS, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class TargetsView extends ThingsView<SlaTarget> {

    private final transient AdminDesk desk;
    private transient CityConfiguration city = CityConfiguration.empty();

    TargetsView(AdminDesk desk) {
        super(desk, Part.TARGETS);
        this.desk = desk;
        show(grid(each -> sentences().scope(each))
                .asLines(this::line, each -> List.of())
                .among((one, other) -> Scope.of(one) == Scope.of(other), TargetsView::grouped));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        city = desk.current().next();
        super.afterNavigation(event);
    }

    private static List<SlaTarget> grouped(List<SlaTarget> targets) {
        return targets.stream().sorted(Comparator.comparing(Scope::of)).toList();
    }

    private ThingLine line(SlaTarget target) {
        var scope = Scope.of(target);
        var line = new ThingLine(
                switch (scope) {
                    case SERVICE -> "wrench";
                    case GROUP -> "list";
                    case EVERYTHING -> "globe";
                },
                sentences().length(target));
        line.sign("calendar", getTranslation("admin.targets.scope." + scope), "neutral");
        if (!target.pausedIn().isEmpty()) {
            line.sign(
                    "pause", getTranslation("admin.targets.pauses", sentences().paused(target)), "neutral");
        }
        return line;
    }

    private TargetSentences sentences() {
        return new TargetSentences(city, this::getTranslation, getLocale());
    }
}
