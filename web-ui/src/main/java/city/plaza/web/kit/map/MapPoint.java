package city.plaza.web.kit.map;

import city.plaza.location.GeoPoint;
import city.plaza.web.kit.Tone;

/**
 * Something to be seen on a map.
 *
 * @param id what comes back when it is picked
 * @param label what stands beside it and is read out
 * @param chosen whether it is drawn larger
 */
public record MapPoint(String id, String label, Tone tone, GeoPoint at, boolean chosen) {

    public MapPoint(String id, String label, Tone tone, GeoPoint at) {
        this(id, label, tone, at, false);
    }
}
