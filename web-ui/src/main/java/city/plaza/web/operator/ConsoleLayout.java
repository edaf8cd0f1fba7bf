package city.plaza.web.operator;

import city.plaza.identity.Role;
import city.plaza.web.layout.Shells;
import city.plaza.web.layout.WorkLayout;
import com.vaadin.flow.component.UI;
import jakarta.annotation.security.RolesAllowed;

/** The frame of the operators' console. */
@RolesAllowed(Role.Names.OPERATOR)
final class ConsoleLayout extends WorkLayout {

    ConsoleLayout(Shells shells) {
        super(shells, OperatorNavigation.cities(), UI.getCurrent().getTranslation("operator.console"));
        addPlace(getTranslation("operator.cities.title"), CitiesView.class, "building");
        addPlace(getTranslation("operator.cities.new"), NewCityView.class, "plus");
    }
}
