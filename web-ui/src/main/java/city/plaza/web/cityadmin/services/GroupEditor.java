package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes one topic. */
@Route(value = AdminRoutes.GROUPS + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class GroupEditor extends ConfigItemEditor<ServiceGroup> {

    private final transient AdminPresenter desk;

    GroupEditor(AdminPresenter desk) {
        super(desk, ConfigurationSection.GROUPS);
        this.desk = desk;
    }

    @Override
    protected ConfigItemForm<ServiceGroup> form() {
        return new GroupForm(desk.current().next());
    }

    @Override
    protected ServiceGroup blank() {
        return new ServiceGroup("", IconPicker.USUAL, LocalizedText.empty());
    }

    @Override
    protected String nameOf(ServiceGroup thing) {
        return desk.text(thing.name(), getLocale());
    }
}
