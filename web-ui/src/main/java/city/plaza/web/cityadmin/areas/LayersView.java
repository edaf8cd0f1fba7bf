package city.plaza.web.cityadmin.areas;

import city.plaza.configuration.AreaLayer;
import city.plaza.configuration.Part;
import city.plaza.identity.Role;
import city.plaza.location.GazetteerUpload;
import city.plaza.web.cityadmin.AdminDesk;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminNavigation;
import city.plaza.web.cityadmin.ThingLine;
import city.plaza.web.cityadmin.ThingsView;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The layers of the city's map, and the addresses that can be typed. */
@Route(value = AdminNavigation.LAYERS, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class LayersView extends ThingsView<AreaLayer> {

    LayersView(AdminDesk desk, GazetteerUpload addresses) {
        super(desk, Part.LAYERS);
        show(grid(each -> name(desk, each)).asLines(this::line, each -> List.of()));
        getContent().add(new AddressUpload(addresses));
    }

    private ThingLine line(AreaLayer layer) {
        var facts = Stream.of(
                getTranslation("admin.layers.kind." + layer.kind()),
                layer.areas().isEmpty()
                        ? ""
                        : getTranslation("admin.layers.count", layer.areas().size()),
                getTranslation(layer.geoJson() == null ? "admin.layers.named" : "admin.layers.drawn"));
        return new ThingLine("pin", facts.filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private String name(AdminDesk desk, AreaLayer layer) {
        return layer.name().isEmpty()
                ? getTranslation("admin.layers.kind." + layer.kind())
                : desk.say(layer.name(), getLocale());
    }
}
