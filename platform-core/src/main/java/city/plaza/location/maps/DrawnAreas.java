package city.plaza.location.maps;

import city.plaza.location.GeoPoint;
import java.util.List;
import java.util.Map;

/** The areas of some layers as they are drawn, which need not be the city's yet. */
public final class DrawnAreas {

    private final List<AreaIndex> layers;

    /** @param layers the outlines by the code of their layer, as GeoJSON that was checked before */
    public DrawnAreas(Map<String, String> layers) {
        this.layers = layers.entrySet().stream()
                .map(each -> AreaIndex.of(LayerText.read(each.getKey(), each.getValue())))
                .toList();
    }

    /** The areas the point lies in; on a border, those on both sides. */
    public List<Area> areasAt(GeoPoint point) {
        return layers.stream().flatMap(layer -> layer.at(point).stream()).toList();
    }
}
