package city.plaza.location.maps;

import city.plaza.location.AreaKey;

/**
 * A district of a city that a place lies in.
 *
 * @param layer the code of its layer, such as {@code wards}
 * @param code its code within the layer
 * @param name as people say it
 */
public record Area(String layer, String code, String name) {

    public AreaKey key() {
        return new AreaKey(layer, code);
    }
}
