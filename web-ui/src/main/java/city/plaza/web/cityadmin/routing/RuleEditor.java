package city.plaza.web.cityadmin.routing;

import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RuleCode;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes one rule. */
@Route(value = AdminRoutes.RULES + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class RuleEditor extends ConfigItemEditor<RoutingRule> {

    private final transient AdminPresenter desk;

    RuleEditor(AdminPresenter desk) {
        super(desk, ConfigurationSection.RULES);
        this.desk = desk;
    }

    @Override
    protected ConfigItemForm<RoutingRule> form() {
        var city = desk.current().next();
        return new RuleForm(city, new RuleFormatter(city, this::getTranslation, getLocale()));
    }

    @Override
    protected RoutingRule blank() {
        return new RoutingRule(
                new RuleCode(AdminRoutes.NEW),
                LocalizedText.empty(),
                RoutingRule.When.always(),
                new RoutingRule.Then(null, null));
    }

    @Override
    protected String nameOf(RoutingRule thing) {
        return desk.text(thing.note(), getLocale());
    }
}
