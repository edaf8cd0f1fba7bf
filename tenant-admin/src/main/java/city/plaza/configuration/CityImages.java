package city.plaza.configuration;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pictures a configuration names by id, as far as anybody looked for them.
 *
 * @param carried the bytes of those it brings along, by id
 * @param missing the ids of those that are nowhere
 */
public record CityImages(SortedMap<String, byte[]> carried, Set<String> missing) {

    static final CityImages UNKNOWN = new CityImages(new TreeMap<>(), Set.of());

    public CityImages {
        carried = Collections.unmodifiableSortedMap(new TreeMap<>(carried));
        missing = Set.copyOf(missing);
    }
}
