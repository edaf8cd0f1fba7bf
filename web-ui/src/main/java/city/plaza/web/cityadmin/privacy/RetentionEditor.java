package city.plaza.web.cityadmin.privacy;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.privacy.RetentionPolicy;
import city.plaza.privacy.RetentionRuns;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes how long the city keeps each kind of personal data. */
@Route(value = AdminRoutes.RETENTION, layout = AdminLayout.class)
@Menu(title = "admin.retention.title", icon = "calendar", order = 152)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class RetentionEditor extends ConfigItemEditor<RetentionPolicy> {

    private final transient RetentionRuns runs;

    RetentionEditor(AdminPresenter desk, RetentionRuns runs) {
        super(desk, ConfigurationSection.RETENTION);
        this.runs = runs;
    }

    @Override
    protected ConfigItemForm<RetentionPolicy> form() {
        return new RetentionForm(runs.last().orElse(null));
    }

    @Override
    protected RetentionPolicy blank() {
        return RetentionPolicy.usual();
    }

    @Override
    protected String nameOf(RetentionPolicy thing) {
        return getTranslation("admin.retention.title");
    }
}
