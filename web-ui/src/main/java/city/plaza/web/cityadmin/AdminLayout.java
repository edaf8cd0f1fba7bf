package city.plaza.web.cityadmin;

import city.plaza.identity.Role;
import city.plaza.notice.EmergencyMode;
import city.plaza.tenancy.Tenants;
import city.plaza.web.layout.Shells;
import city.plaza.web.layout.WorkLayout;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The frame of the city administrators' screens. Its menu follows the order of setting up a city. */
@RolesAllowed(Role.Names.CITY_ADMIN)
public final class AdminLayout extends WorkLayout implements AfterNavigationObserver {

    private final EmergencyBar emergency;

    AdminLayout(Shells shells, AdminPresenter desk, EmergencyMode mode, Tenants tenants, Clock clock) {
        super(shells, AdminRoutes.start(), UI.getCurrent().getTranslation("admin.persona"));
        emergency = new EmergencyBar(desk, mode, tenants, clock);
        keepAbove(emergency);
        keepAbove(new DraftBar(desk));
        addScreens();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        emergency.refresh();
    }
}
