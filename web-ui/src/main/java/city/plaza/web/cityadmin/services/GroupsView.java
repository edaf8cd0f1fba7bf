package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.Part;
import city.plaza.identity.Role;
import city.plaza.web.cityadmin.AdminDesk;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminNavigation;
import city.plaza.web.cityadmin.ThingLine;
import city.plaza.web.cityadmin.ThingsView;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The topics that services are found under, each followed by those that belong to it. */
@Route(value = AdminNavigation.GROUPS, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class GroupsView extends ThingsView<ServiceGroup> {

    private final transient AdminDesk desk;
    private final Map<String, Long> services = new HashMap<>();

    GroupsView(AdminDesk desk) {
        super(desk, Part.GROUPS);
        this.desk = desk;
        show(grid(each -> desk.say(each.name(), getLocale()))
                .asLines(this::line, each -> List.of())
                .among((one, other) -> Objects.equals(one.parent(), other.parent()), Topics::nested));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        services.clear();
        desk.draft().all(Part.SERVICES).forEach(each -> services.merge(each.group(), 1L, Long::sum));
        super.afterNavigation(event);
    }

    private ThingLine line(ServiceGroup group) {
        var line = new ThingLine(
                group.icon(), getTranslation("admin.groups.services", services.getOrDefault(group.code(), 0L)));
        if (group.parent() != null) {
            line.addClassName("plaza-admin__line--inner");
        }
        return line;
    }
}
