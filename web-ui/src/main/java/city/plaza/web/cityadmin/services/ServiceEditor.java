package city.plaza.web.cityadmin.services;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes one service type: what it is, who does it, who may ask for it, and what it asks. */
@Route(value = AdminRoutes.SERVICES + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class ServiceEditor extends ConfigItemEditor<ServiceType> {

    private final transient AdminPresenter desk;
    private final transient Tenants tenants;
    private final Button copy;
    private String key = "";
    private String copyOf = "";
    private transient @Nullable ServiceForm form;

    ServiceEditor(AdminPresenter desk, Tenants tenants) {
        super(desk, ConfigurationSection.SERVICES);
        this.desk = desk;
        this.tenants = tenants;
        copy = new Button(getTranslation("admin.services.copy.this"), event -> copy());
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addAction(copy);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        key = entering.getRouteParameters()
                .get(AdminRoutes.KEY)
                .flatMap(AdminRoutes::key)
                .orElse("");
        copyOf = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(ServicesUrlState.COPY_OF)
                .orElse("");
        copy.setVisible(!key.isEmpty());
        super.beforeEnter(entering);
    }

    @Override
    protected ConfigItemForm<ServiceType> form() {
        form = new ServiceForm(desk.current().next(), tenants.current().zone());
        return form;
    }

    @Override
    protected ServiceType blank() {
        var city = desk.current().next();
        return city.find(ConfigurationSection.SERVICES, copyOf)
                .map(original -> ServiceCopy.of(original, city))
                .orElseGet(() -> ServiceType.builder(
                                ServiceForm.NO_CODE,
                                city.groups().isEmpty()
                                        ? ""
                                        : city.groups().getFirst().code(),
                                LocalizedText.empty())
                        .build());
    }

    @Override
    protected String nameOf(ServiceType thing) {
        return desk.text(thing.name(), getLocale());
    }

    /** What is live may have been reported under, so that it can be retired at most. */
    @Override
    protected void removing(Runnable remove) {
        var live = desk.current().live().find(ConfigurationSection.SERVICES, key);
        if (live.isEmpty() || form == null) {
            remove.run();
            return;
        }
        new RetireDialog(nameOf(live.get()), this::retire, remove).open();
    }

    private void retire() {
        Objects.requireNonNull(form).retire();
        save();
    }

    private void copy() {
        getUI().ifPresent(ui -> ui.navigate(
                AdminRoutes.adding(ConfigurationSection.SERVICES), ServicesUrlState.copying(new ServiceCode(key))));
    }
}
