package city.plaza.web.cityadmin.routing;

import city.plaza.configuration.AreaLayer;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.Draft;
import city.plaza.location.AreaKey;
import city.plaza.location.GeoPoint;
import city.plaza.location.maps.Area;
import city.plaza.location.maps.Areas;
import city.plaza.location.maps.CityMaps.LayerKind;
import city.plaza.location.maps.DrawnAreas;
import city.plaza.routing.RoutingPlan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of a draft with all that the draft has for them. */
@Component
class DraftRoutingPlan {

    private final Areas areas;

    DraftRoutingPlan(Areas areas) {
        this.areas = areas;
    }

    RoutingPlan of(Draft draft) {
        var next = draft.next();
        return new RoutingPlan(
                next.all(ConfigurationSection.RULES),
                code -> next.find(ConfigurationSection.SERVICES, code.value()),
                next.departments(),
                next.all(ConfigurationSection.CALENDARS),
                areasOf(draft));
    }

    /** What is live is remembered; only other outlines have to be read. */
    private Function<GeoPoint, Set<AreaKey>> areasOf(Draft draft) {
        if (draft.live().layers().equals(draft.next().layers())) {
            return point -> keys(areas.areasAt(point));
        }
        var drawn = drawn(draft.next());
        return point -> keys(drawn.areasAt(point));
    }

    private static DrawnAreas drawn(CityConfiguration city) {
        var outlines = new LinkedHashMap<String, String>();
        for (AreaLayer layer : city.layers()) {
            var geoJson = layer.geoJson();
            if (layer.kind() == LayerKind.AREAS && geoJson != null) {
                outlines.put(layer.code(), geoJson);
            }
        }
        return new DrawnAreas(outlines);
    }

    private static Set<AreaKey> keys(Collection<Area> found) {
        return found.stream().map(Area::key).collect(Collectors.toSet());
    }
}
