package city.plaza.web.operator;

import city.plaza.web.layout.Shells;
import city.plaza.web.layout.WorkLayout;
import com.vaadin.flow.component.UI;

/** The frame of the operators' console. */
final class ConsoleLayout extends WorkLayout {

    ConsoleLayout(Shells shells) {
        super(shells, OperatorNavigation.cities(), UI.getCurrent().getTranslation("operator.console"));
        addPlace(getTranslation("operator.cities.title"), CitiesView.class, "building");
        addPlace(getTranslation("operator.cities.new"), NewCityView.class, "plus");
    }
}
