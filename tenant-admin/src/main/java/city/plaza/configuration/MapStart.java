package city.plaza.configuration;

import city.plaza.branding.Branding.MapView;
import city.plaza.location.BoundingBox;

/** Chooses where a map starts so that the whole city is in view on a small screen. */
final class MapStart {

    /** Width and height of the view, in tiles of the web map: about 400 pixels. */
    private static final double TILES = 0.8;

    private static final double CLOSEST = 16;

    private MapStart() {}

    /** The view over a box; tiles stay what they were. */
    static MapView over(BoundingBox box, MapView before) {
        double latitude = (box.south() + box.north()) / 2;
        double longitude = (box.west() + box.east()) / 2;
        double wide = (box.east() - box.west()) / 360;
        double high = (box.north() - box.south()) / (360 * Math.cos(Math.toRadians(latitude)));
        double share = Math.max(Math.max(wide, high), Double.MIN_NORMAL);
        double zoom = Math.clamp(Math.log(TILES / share) / Math.log(2), 0, CLOSEST);
        return new MapView(
                latitude, longitude, Math.round(zoom * 10) / 10.0, before.tileUrl(), before.tileAttribution());
    }
}
