package city.plaza.web.cityadmin.areas;

import city.plaza.configuration.AreaLayer;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.location.gazetteer.GazetteerUpload;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemSummary;
import city.plaza.web.cityadmin.items.ConfigItemsView;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The layers of the city's map, and the addresses that can be typed. */
@Route(value = AdminRoutes.LAYERS, layout = AdminLayout.class)
@Menu(title = "admin.layers.title", icon = "pin", order = 60)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class LayersView extends ConfigItemsView<AreaLayer> {

    LayersView(AdminPresenter desk, GazetteerUpload addresses) {
        super(desk, ConfigurationSection.LAYERS);
        show(grid(each -> name(desk, each)).asLines(this::line, each -> List.of()));
        getContent().add(new AddressUpload(addresses));
    }

    private ConfigItemSummary line(AreaLayer layer) {
        var facts = Stream.of(
                getTranslation("admin.layers.kind." + layer.kind()),
                layer.areas().isEmpty()
                        ? ""
                        : getTranslation("admin.layers.count", layer.areas().size()),
                getTranslation(layer.geoJson() == null ? "admin.layers.named" : "admin.layers.drawn"));
        return new ConfigItemSummary(
                "pin", facts.filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private String name(AdminPresenter desk, AreaLayer layer) {
        return layer.name().isEmpty()
                ? getTranslation("admin.layers.kind." + layer.kind())
                : desk.text(layer.name(), getLocale());
    }
}
