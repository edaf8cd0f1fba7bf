package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemSummary;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The topics that services are found under, each followed by those that belong to it. */
@Route(value = AdminRoutes.GROUPS, layout = AdminLayout.class)
@Menu(title = "admin.groups.title", icon = "list", order = 70)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class GroupsView extends ConfigItemsView<ServiceGroup> {

    private final transient AdminPresenter desk;
    private final Map<String, Long> services = new HashMap<>();

    GroupsView(AdminPresenter desk) {
        super(desk, ConfigurationSection.GROUPS);
        this.desk = desk;
        show(grid(each -> desk.text(each.name(), getLocale()))
                .asLines(this::line, each -> List.of())
                .among((one, other) -> Objects.equals(one.parent(), other.parent()), Topics::nested));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        services.clear();
        desk.draft().all(ConfigurationSection.SERVICES).forEach(each -> services.merge(each.group(), 1L, Long::sum));
        super.afterNavigation(event);
    }

    private ConfigItemSummary line(ServiceGroup group) {
        var line = new ConfigItemSummary(
                group.icon(), getTranslation("admin.groups.services", services.getOrDefault(group.code(), 0L)));
        if (group.parent() != null) {
            line.addClassName("plaza-admin__line--inner");
        }
        return line;
    }
}
