package city.plaza.web.cityadmin.routing;

import city.plaza.configuration.Part;
import city.plaza.identity.Role;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RuleCode;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.AdminDesk;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminNavigation;
import city.plaza.web.cityadmin.ThingEditor;
import city.plaza.web.cityadmin.ThingForm;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Changes one rule. */
@Route(value = AdminNavigation.RULES + "/:" + AdminNavigation.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class RuleEditor extends ThingEditor<RoutingRule> {

    private final transient AdminDesk desk;

    RuleEditor(AdminDesk desk) {
        super(desk, Part.RULES);
        this.desk = desk;
    }

    @Override
    protected ThingForm<RoutingRule> form() {
        var city = desk.current().next();
        return new RuleForm(city, new RuleWords(city, this::getTranslation, getLocale()));
    }

    @Override
    protected RoutingRule blank() {
        return new RoutingRule(
                new RuleCode(AdminNavigation.NEW),
                LocalizedText.empty(),
                RoutingRule.When.always(),
                new RoutingRule.Then(null, null));
    }

    @Override
    protected String nameOf(RoutingRule thing) {
        return desk.say(thing.note(), getLocale());
    }
}
