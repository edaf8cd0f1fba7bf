package city.plaza.configuration;

import city.plaza.location.CityMaps;
import city.plaza.shared.LocalizedText;
import java.util.List;

/**
 * Districts of one kind, such as all wards.
 *
 * @param code the layer's code within its city
 */
public record AreaLayer(String code, LocalizedText name, List<CityMaps.Area> areas) {

    public AreaLayer {
        areas = List.copyOf(areas);
    }
}
