package city.plaza.location.spi;

import city.plaza.location.KnownPlace;
import java.util.List;

/**
 * Finds places by what people type.
 *
 * <p>The city's own gazetteer is always one; an adapter to a foreign geocoder may be another. It may be slow or fail; the
 * form then goes on without suggestions. It must not send anything but the typed words outside.
 */
public interface Geocoder {

    /**
     * Places of the current city that fit, best first.
     *
     * @param typed what was typed so far, with typing errors and parts of words
     * @param most the largest number of answers wanted
     */
    List<KnownPlace> suggest(String typed, int most);
}
