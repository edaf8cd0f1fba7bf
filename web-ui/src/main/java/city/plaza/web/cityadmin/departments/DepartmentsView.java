package city.plaza.web.cityadmin.departments;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.Department;
import city.plaza.identity.Role;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemSummary;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who does the work. */
@Route(value = AdminRoutes.DEPARTMENTS, layout = AdminLayout.class)
@Menu(title = "admin.departments.title", icon = "people", order = 40)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class DepartmentsView extends ConfigItemsView<Department> {

    DepartmentsView(AdminPresenter desk) {
        super(desk, ConfigurationSection.DEPARTMENTS);
        show(grid(each -> desk.text(each.name(), getLocale())).asLines(DepartmentsView::line, each -> List.of()));
    }

    private static ConfigItemSummary line(Department department) {
        var email = department.email();
        return new ConfigItemSummary(
                "people", email == null ? department.shortName() : department.shortName() + " · " + email);
    }
}
