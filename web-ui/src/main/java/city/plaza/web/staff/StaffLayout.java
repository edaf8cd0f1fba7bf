package city.plaza.web.staff;

import city.plaza.identity.Role;
import city.plaza.web.layout.Shells;
import city.plaza.web.layout.WorkLayout;
import city.plaza.web.routes.StaffRoutes;
import com.vaadin.flow.component.UI;
import jakarta.annotation.security.RolesAllowed;

/** The frame of the department staff's pages; the lists of the day need the side for themselves. */
@RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
public final class StaffLayout extends WorkLayout {

    StaffLayout(Shells shells) {
        super(shells, StaffRoutes.queue(), UI.getCurrent().getTranslation("staff.persona"));
        addScreens();
        setDrawerOpened(false);
    }
}
