package city.plaza.web.cityadmin.areas;

import city.plaza.configuration.AreaLayer;
import city.plaza.configuration.Part;
import city.plaza.identity.Role;
import city.plaza.location.GazetteerUpload;
import city.plaza.web.cityadmin.AdminDesk;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminNavigation;
import city.plaza.web.cityadmin.ThingsView;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The layers of the city's map, and the addresses that can be typed. */
@Route(value = AdminNavigation.LAYERS, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class LayersView extends ThingsView<AreaLayer> {

    LayersView(AdminDesk desk, GazetteerUpload addresses) {
        super(desk, Part.LAYERS);
        var grid = grid(each -> name(desk, each));
        grid.addColumn(each -> getTranslation("admin.layers.kind." + each.kind()))
                .setHeader(getTranslation("admin.layers.kind"));
        grid.addColumn(each -> each.areas().isEmpty()
                        ? ""
                        : getTranslation("admin.layers.count", each.areas().size()))
                .setHeader(getTranslation("admin.layers.areas"));
        grid.addColumn(each -> getTranslation(each.geoJson() == null ? "admin.layers.named" : "admin.layers.drawn"))
                .setHeader(getTranslation("admin.layers.outlines"));
        show(grid.ended(true));
        getContent().add(new AddressUpload(addresses));
    }

    private String name(AdminDesk desk, AreaLayer layer) {
        return layer.name().isEmpty()
                ? getTranslation("admin.layers.kind." + layer.kind())
                : desk.say(layer.name(), getLocale());
    }
}
