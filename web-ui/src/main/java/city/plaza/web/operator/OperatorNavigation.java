package city.plaza.web.operator;

import city.plaza.tenancy.TenantId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParameters;

/** The addresses of the operators' console. */
public final class OperatorNavigation {

    static final String CITIES = "cities";
    static final String NEW_CITY = "new-city";
    static final String SLUG = "slug";
    static final String CITY = CITIES + "/:" + SLUG;

    private OperatorNavigation() {}

    /** The path of the list of cities. */
    public static String cities() {
        return "/" + CITIES;
    }

    /** The path of a city's page. */
    public static String city(TenantId city) {
        return "/" + CITIES + "/" + city;
    }

    static Anchor toCities(String words) {
        return new Anchor(CITIES, words);
    }

    static Anchor toCity(TenantId city, String words) {
        return new Anchor(CITIES + "/" + city, words);
    }

    static void openCity(UI ui, TenantId city) {
        ui.navigate(CityView.class, new RouteParameters(SLUG, city.value()));
    }

    static void openNewCity(UI ui) {
        ui.navigate(NewCityView.class);
    }

    static void openCities(UI ui) {
        ui.navigate(CitiesView.class);
    }
}
