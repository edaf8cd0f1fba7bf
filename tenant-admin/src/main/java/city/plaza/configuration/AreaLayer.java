package city.plaza.configuration;

import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.CityMaps.LayerKind;
import city.plaza.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the city's map: its boundary, its streets, or districts of one kind such as all wards.
 *
 * @param code the layer's code within its city
 * @param areas the districts it names; empty for other kinds
 * @param geoJson its outlines in WGS84 as GeoJSON (RFC 7946), tidied so that equal outlines are equal text; absent while districts are known by name only
 */
public record AreaLayer(
        String code,
        LayerKind kind,
        LocalizedText name,
        List<CityMaps.Area> areas,
        @Nullable String geoJson) {

    /** The code of the layer of streets. */
    public static final String STREETS = "streets";

    public AreaLayer {
        areas = List.copyOf(areas);
        geoJson = geoJson == null ? null : ConfigurationJson.tidied(geoJson);
    }

    /** The same layer with these outlines, or none. */
    AreaLayer drawn(@Nullable String outlines) {
        return new AreaLayer(code, kind, name, areas, outlines);
    }

    /** Where the city ends. */
    public static AreaLayer boundary(String geoJson) {
        return new AreaLayer(CityMaps.BOUNDARY, LayerKind.BOUNDARY, LocalizedText.empty(), List.of(), geoJson);
    }

    /** Lines drawn under everything. */
    public static AreaLayer streets(String geoJson) {
        return new AreaLayer(STREETS, LayerKind.STREETS, LocalizedText.empty(), List.of(), geoJson);
    }

    /** Districts that nobody has drawn yet. */
    public static AreaLayer named(String code, LocalizedText name, List<CityMaps.Area> areas) {
        return new AreaLayer(code, LayerKind.AREAS, name, areas, null);
    }
}
