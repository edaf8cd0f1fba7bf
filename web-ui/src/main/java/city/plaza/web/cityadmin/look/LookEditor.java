package city.plaza.web.cityadmin.look;

import city.plaza.branding.BrandImages;
import city.plaza.branding.Branding;
import city.plaza.configuration.Part;
import city.plaza.identity.Role;
import city.plaza.onboarding.OwnDomains;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminDesk;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminNavigation;
import city.plaza.web.cityadmin.ThingEditor;
import city.plaza.web.cityadmin.ThingForm;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes what the city looks like, and at which names of its own it answers. */
@Route(value = AdminNavigation.LOOK, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class LookEditor extends ThingEditor<Branding> {

    private final transient AdminDesk desk;
    private final transient BrandImages images;
    private final transient Tenants tenants;

    LookEditor(AdminDesk desk, BrandImages images, OwnDomains domains, Tenants tenants) {
        super(desk, Part.BRANDING);
        this.desk = desk;
        this.images = images;
        this.tenants = tenants;
        getContent().addClassName("plaza-look");
        getContent().add(new DomainSection(domains, tenants));
    }

    @Override
    protected ThingForm<Branding> form() {
        return new LookForm(desk.current().next(), images, tenants.current());
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
