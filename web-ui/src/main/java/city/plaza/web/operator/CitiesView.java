package city.plaza.web.operator;

import city.plaza.identity.Role;
import city.plaza.onboarding.Cities;
import city.plaza.registry.RegisteredCity;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.kit.EmptyState;
import city.plaza.web.kit.Icon;
import city.plaza.web.kit.SectionHeader;
import city.plaza.web.routes.OperatorRoutes;
import city.plaza.web.tenancy.UiAccess;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every city at a glance. */
@Route(value = OperatorRoutes.CITIES, layout = ConsoleLayout.class)
@Menu(title = "operator.cities.title", icon = "building", order = 10)
@RolesAllowed(Role.Names.OPERATOR)
final class CitiesView extends Composite<Div> implements HasDynamicTitle {

    /** A short list is read faster than it is searched. */
    private static final int SEARCH_THRESHOLD = 8;

    private static final int NARROW_PIXELS = 700;

    private final transient Cities cities;
    private final transient List<RegisteredCity> all;
    private final CityGrid grid;
    private @Nullable Registration resized;
    private volatile boolean left;

    CitiesView(Cities cities, CityUrls urls, Clock clock) {
        this.cities = cities;
        this.all = cities.all();
        this.grid = new CityGrid(cities, urls, clock);
        grid.setItems(all);
        getContent().addClassName("plaza-operator");
        getContent().add(SectionHeader.ofView(getTranslation("operator.cities.title"), newCity()));
        if (all.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            "building",
                            getTranslation("operator.cities.empty.title"),
                            getTranslation("operator.cities.empty.text"),
                            newCity()));
            return;
        }
        if (all.size() > SEARCH_THRESHOLD) {
            getContent().add(search());
        }
        getContent().add(grid);
    }

    private Button newCity() {
        var button = new Button(
                getTranslation("operator.cities.new"),
                new Icon("plus"),
                event -> event.getSource().getUI().ifPresent(OperatorRoutes::openNewCity));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private TextField search() {
        var field = new TextField(getTranslation("operator.cities.search"));
        field.addClassName("plaza-operator__search");
        field.setPrefixComponent(new Icon("search"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> grid.setItems(
                all.stream().filter(city -> matches(city, event.getValue())).toList()));
        return field;
    }

    private boolean matches(RegisteredCity registered, String typed) {
        var words = typed.strip().toLowerCase(getLocale());
        var city = registered.city();
        return city.name().toLowerCase(getLocale()).contains(words)
                || city.hosts().stream().anyMatch(host -> host.contains(words.toLowerCase(Locale.ROOT)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        left = false;
        var page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> grid.setNarrow(details.getWindowInnerWidth() < NARROW_PIXELS));
        resized = page.addBrowserWindowResizeListener(event -> grid.setNarrow(event.getWidth() < NARROW_PIXELS));
        var access = UiAccess.of(attached.getUI());
        Thread.ofVirtual().name("city-figures").start(() -> access.run(() -> readFigures(access)));
    }

    /** One city after the other, so that a look at a thousand of them is felt by none. */
    private void readFigures(UiAccess access) {
        for (var city : all) {
            if (left) {
                return;
            }
            if (cities.knownFigures(city.city().id()).isEmpty()) {
                cities.figures(city);
                access.change(() -> grid.getDataProvider().refreshItem(city));
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        left = true;
        if (resized != null) {
            resized.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operator.cities.title") + " · " + getTranslation("operator.console");
    }
}
