package city.plaza.location.maps;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A layer's outlines as GeoJSON, the same text for the same outlines. */
final class LayerText {

    private static final int DECIMALS = 6;

    private final StringBuilder text = new StringBuilder();

    private LayerText() {}

    static String of(List<AreaIndex.Outlined> areas) {
        var text = new LayerText();
        text.text.append("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int at = 0; at < areas.size(); at++) {
            text.text.append(at == 0 ? "\n" : ",\n");
            text.feature(areas.get(at));
        }
        return text.text.append("\n]}\n").toString();
    }

    /** Read back what {@link #of} wrote; features that are none of ours are left out. */
    static List<AreaIndex.Outlined> read(String layer, String geoJson) {
        return JsonMapper.shared()
                .readTree(geoJson)
                .path("features")
                .valueStream()
                .map(feature -> outlined(layer, feature))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static AreaIndex.@Nullable Outlined outlined(String layer, JsonNode feature) {
        var code = LayerProperties.value(feature.path("properties"), "code");
        var name = LayerProperties.value(feature.path("properties"), "name");
        var outline = Outline.kept(feature.path("geometry"));
        return code.isEmpty() || outline == null
                ? null
                : new AreaIndex.Outlined(new Area(layer, code.get(), name.orElse(code.get())), outline);
    }

    private void feature(AreaIndex.Outlined area) {
        var quoted = JsonMapper.shared();
        text.append("{\"type\":\"Feature\",\"properties\":{\"code\":")
                .append(quoted.writeValueAsString(area.area().code()))
                .append(",\"name\":")
                .append(quoted.writeValueAsString(area.area().name()))
                .append("},\"geometry\":");
        geometry(area.outline());
        text.append('}');
    }

    private void geometry(Geometry outline) {
        if (outline instanceof Polygon polygon) {
            text.append("{\"type\":\"Polygon\",\"coordinates\":");
            polygon(polygon);
        } else {
            text.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
            for (int part = 0; part < outline.getNumGeometries(); part++) {
                text.append(part == 0 ? "" : ",");
                polygon((Polygon) outline.getGeometryN(part));
            }
            text.append(']');
        }
        text.append('}');
    }

    private void polygon(Polygon polygon) {
        text.append('[');
        ring(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            text.append(',');
            ring(polygon.getInteriorRingN(hole));
        }
        text.append(']');
    }

    private void ring(LineString ring) {
        text.append('[');
        for (int at = 0; at < ring.getNumPoints(); at++) {
            var point = ring.getCoordinateN(at);
            text.append(at == 0 ? "[" : ",[");
            text.append(degrees(point.x)).append(',').append(degrees(point.y)).append(']');
        }
        text.append(']');
    }

    private static String degrees(double value) {
        var rounded = BigDecimal.valueOf(Math.round(value * 1_000_000), DECIMALS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
