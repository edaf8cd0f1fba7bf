package city.plaza.web.cityadmin.targets;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.sla.DueDates;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.TargetCode;
import city.plaza.tenancy.Tenants;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Changes one target. */
@Route(value = AdminRoutes.TARGETS + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class TargetEditor extends ConfigItemEditor<SlaTarget> {

    private static final int DEFAULT_DAYS = 5;

    private final transient AdminPresenter desk;
    private final transient DueDates dates;
    private final transient Tenants tenants;
    private final transient Clock clock;

    TargetEditor(AdminPresenter desk, DueDates dates, Tenants tenants, Clock clock) {
        super(desk, ConfigurationSection.TARGETS);
        this.desk = desk;
        this.dates = dates;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    protected ConfigItemForm<SlaTarget> form() {
        var city = desk.current().next();
        var sentences = new TargetDescription(city, this::getTranslation, getLocale());
        var zone = tenants.current().zone();
        return new TargetForm(
                city, sentences, new WorkedExample(dates, sentences, this::getTranslation, getLocale(), zone, clock));
    }

    @Override
    protected SlaTarget blank() {
        return SlaTarget.ofEverything(new TargetCode(AdminRoutes.NEW), DEFAULT_DAYS, SlaTarget.Unit.WORKING_DAYS);
    }

    @Override
    protected String nameOf(SlaTarget thing) {
        return new TargetDescription(desk.current().next(), this::getTranslation, getLocale()).scope(thing);
    }
}
