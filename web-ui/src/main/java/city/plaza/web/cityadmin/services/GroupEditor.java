package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.Part;
import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.AdminDesk;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminNavigation;
import city.plaza.web.cityadmin.ThingEditor;
import city.plaza.web.cityadmin.ThingForm;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes one topic. */
@Route(value = AdminNavigation.GROUPS + "/:" + AdminNavigation.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class GroupEditor extends ThingEditor<ServiceGroup> {

    private final transient AdminDesk desk;

    GroupEditor(AdminDesk desk) {
        super(desk, Part.GROUPS);
        this.desk = desk;
    }

    @Override
    protected ThingForm<ServiceGroup> form() {
        return new GroupForm(desk.current().next());
    }

    @Override
    protected ServiceGroup blank() {
        return new ServiceGroup("", IconPicker.USUAL, LocalizedText.empty());
    }

    @Override
    protected String nameOf(ServiceGroup thing) {
        return desk.say(thing.name(), getLocale());
    }
}
