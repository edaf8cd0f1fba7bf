package city.plaza.web.routes;

import city.plaza.tenancy.TenantId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

/** The addresses of the operators' console. */
public final class OperatorRoutes {

    public static final String CITIES = "cities";
    public static final String NEW_CITY = "new-city";
    public static final String BACKGROUND_WORK = "background-work";
    public static final String SLUG = "slug";
    public static final String CITY = CITIES + "/:" + SLUG;

    private OperatorRoutes() {}

    /** The path of the list of cities. */
    public static String cities() {
        return "/" + CITIES;
    }

    /** The path of a city's page. */
    public static String city(TenantId city) {
        return "/" + CITIES + "/" + city;
    }

    public static Anchor toCities(String words) {
        return new Anchor(CITIES, words);
    }

    public static Anchor toCity(TenantId city, String words) {
        return new Anchor(CITIES + "/" + city, words);
    }

    public static void openCity(UI ui, TenantId city) {
        ui.navigate(CITIES + "/" + city);
    }

    public static void openNewCity(UI ui) {
        ui.navigate(NEW_CITY);
    }

    static void openCities(UI ui) {
        ui.navigate(CITIES);
    }
}
