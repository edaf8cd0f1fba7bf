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

/** The frame of the city administrators' screens, in the order of setting up a city. */
@RolesAllowed(Role.Names.CITY_ADMIN)
public final class AdminLayout extends WorkLayout implements AfterNavigationObserver {

    private final EmergencyBar emergency;

    AdminLayout(Shells shells, AdminPresenter desk, EmergencyMode mode, Tenants tenants, Clock clock) {
        super(shells, AdminRoutes.start(), UI.getCurrent().getTranslation("admin.persona"));
        emergency = new EmergencyBar(desk, mode, tenants, clock);
        keepAbove(emergency);
        keepAbove(new DraftBar(desk));
        addPlace(getTranslation("admin.overview.title"), OverviewView.class, "list");
        addPlace(getTranslation("admin.branding.title"), AdminRoutes.LOOK, "paint");
        addPlace(getTranslation("admin.city.title"), AdminRoutes.LANGUAGES, "globe");
        addPlace(getTranslation("admin.departments.title"), DepartmentsView.class, "people");
        addPlace(getTranslation("admin.calendars.title"), AdminRoutes.CALENDARS, "clock");
        addPlace(getTranslation("admin.layers.title"), AdminRoutes.LAYERS, "pin");
        addPlace(getTranslation("admin.groups.title"), AdminRoutes.GROUPS, "list");
        addPlace(getTranslation("admin.services.title"), AdminRoutes.SERVICES, "wrench");
        addPlace(getTranslation("admin.rules.title"), AdminRoutes.RULES, "transfer");
        addPlace(getTranslation("admin.targets.title"), AdminRoutes.TARGETS, "calendar");
        addPlace(getTranslation("admin.articles.title"), AdminRoutes.ARTICLES, "info");
        addPlace(getTranslation("admin.notices.title"), AdminRoutes.NOTICES, "alert");
        addPlace(getTranslation("admin.people.title"), AdminRoutes.PEOPLE, "user");
        addPlace(getTranslation("admin.apikeys.title"), AdminRoutes.API_KEYS, "link");
        addPlace(getTranslation("admin.data.title"), DataView.class, "inbox");
        addPlace(getTranslation("admin.publish.title"), PublishView.class, "share");
        addPlace(getTranslation("admin.history.title"), HistoryView.class, "clock");
        addPlace(getTranslation("admin.audit.title"), AuditView.class, "shield");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        emergency.refresh();
    }
}
