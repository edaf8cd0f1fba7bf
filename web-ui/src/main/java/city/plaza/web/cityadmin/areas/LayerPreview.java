package city.plaza.web.cityadmin.areas;

import city.plaza.location.Boundary;
import city.plaza.location.maps.CityMaps.Area;
import city.plaza.location.maps.CityMaps.LayerKind;
import city.plaza.shared.InvalidInput;
import city.plaza.web.kit.map.CityMap;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A layer on the map, and the same as a list for those who do not see it. */
final class LayerPreview extends Composite<Div> {

    LayerPreview(LayerKind kind, List<Area> areas, @Nullable String geoJson, JsonMapper json) {
        getContent().addClassName("plaza-operator__map");
        if (geoJson != null) {
            getContent().add(map(kind, geoJson, json));
        }
        if (!areas.isEmpty()) {
            var list = new UnorderedList();
            areas.forEach(area -> list.add(new ListItem(area.name() + " (" + area.code() + ")")));
            getContent().add(new Details(getTranslation("admin.layers.count", areas.size()), list));
        }
    }

    private CityMap map(LayerKind kind, String geoJson, JsonMapper json) {
        var map = new CityMap(getTranslation("admin.layers.map"));
        var bytes = geoJson.getBytes(StandardCharsets.UTF_8);
        map.getElement()
                .setAttribute(
                        kind.name().toLowerCase(Locale.ROOT),
                        DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                "layer.geojson",
                                "application/geo+json",
                                bytes.length)));
        try {
            map.setBounds(Boundary.ofGeoJson(json, geoJson).bounds());
        } catch (InvalidInput noPolygons) {
            map.showAll();
        }
        return map;
    }
}
