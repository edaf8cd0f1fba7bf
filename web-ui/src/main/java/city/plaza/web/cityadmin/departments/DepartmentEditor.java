package city.plaza.web.cityadmin.departments;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes one department. */
@Route(value = AdminRoutes.DEPARTMENTS + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class DepartmentEditor extends ConfigItemEditor<Department> {

    private final transient AdminPresenter desk;

    DepartmentEditor(AdminPresenter desk) {
        super(desk, ConfigurationSection.DEPARTMENTS);
        this.desk = desk;
    }

    @Override
    protected ConfigItemForm<Department> form() {
        return new DepartmentForm(desk.current().next());
    }

    @Override
    protected Department blank() {
        return new Department(new DepartmentCode("new"), "", LocalizedText.empty(), null);
    }

    @Override
    protected String nameOf(Department thing) {
        return desk.text(thing.name(), getLocale());
    }
}
