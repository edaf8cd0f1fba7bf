package city.plaza.web.cityadmin.branding;

import city.plaza.branding.BrandImages;
import city.plaza.branding.Branding;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.onboarding.CustomDomains;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes what the city looks like, and at which names of its own it answers. */
@Route(value = AdminRoutes.BRANDING, layout = AdminLayout.class)
@Menu(title = "admin.branding.title", icon = "paint", order = 20)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class BrandingEditor extends ConfigItemEditor<Branding> {

    private final transient AdminPresenter desk;
    private final transient BrandImages images;
    private final transient Tenants tenants;

    BrandingEditor(AdminPresenter desk, BrandImages images, CustomDomains domains, Tenants tenants) {
        super(desk, ConfigurationSection.BRANDING);
        this.desk = desk;
        this.images = images;
        this.tenants = tenants;
        getContent().addClassName("plaza-look");
        getContent().add(new DomainSection(domains, tenants));
    }

    @Override
    protected ConfigItemForm<Branding> form() {
        return new BrandingForm(desk.current().next(), images, tenants.current());
    }

    @Override
    protected Branding blank() {
        return Branding.plain();
    }

    @Override
    protected String nameOf(Branding thing) {
        return getTranslation("admin.branding.title");
    }
}
