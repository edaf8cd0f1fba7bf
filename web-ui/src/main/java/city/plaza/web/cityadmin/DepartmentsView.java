package city.plaza.web.cityadmin;

import city.plaza.configuration.Part;
import city.plaza.department.Department;
import city.plaza.identity.Role;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who does the work. */
@Route(value = AdminNavigation.DEPARTMENTS, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class DepartmentsView extends ThingsView<Department> {

    DepartmentsView(AdminDesk desk) {
        super(desk, Part.DEPARTMENTS);
        var grid = grid(each -> desk.say(each.name(), getLocale()));
        grid.addColumn(Department::shortName).setHeader(getTranslation("admin.departments.short"));
        grid.addColumn(Department::email).setHeader(getTranslation("admin.departments.email"));
        show(grid.ended(true));
    }
}
