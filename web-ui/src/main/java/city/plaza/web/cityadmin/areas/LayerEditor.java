package city.plaza.web.cityadmin.areas;

import city.plaza.configuration.AreaLayer;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.identity.Role;
import city.plaza.location.maps.CityMaps.LayerKind;
import city.plaza.shared.LocalizedText;
import city.plaza.web.cityadmin.AdminLayout;
import city.plaza.web.cityadmin.AdminPresenter;
import city.plaza.web.cityadmin.items.ConfigItemEditor;
import city.plaza.web.cityadmin.items.ConfigItemForm;
import city.plaza.web.routes.AdminRoutes;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Changes one layer of the map. */
@Route(value = AdminRoutes.LAYERS + "/:" + AdminRoutes.KEY, layout = AdminLayout.class)
@RolesAllowed(Role.Names.CITY_ADMIN)
final class LayerEditor extends ConfigItemEditor<AreaLayer> {

    private final transient AdminPresenter desk;
    private final transient JsonMapper json;

    LayerEditor(AdminPresenter desk, JsonMapper json) {
        super(desk, ConfigurationSection.LAYERS);
        this.desk = desk;
        this.json = json;
    }

    @Override
    protected ConfigItemForm<AreaLayer> form() {
        return new LayerForm(desk.languages(), json);
    }

    @Override
    protected AreaLayer blank() {
        return new AreaLayer("", LayerKind.AREAS, LocalizedText.empty(), List.of(), null);
    }

    @Override
    protected String nameOf(AreaLayer layer) {
        return layer.name().isEmpty()
                ? getTranslation("admin.layers.kind." + layer.kind())
                : desk.text(layer.name(), getLocale());
    }
}
