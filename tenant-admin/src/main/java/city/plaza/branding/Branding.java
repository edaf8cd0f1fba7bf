package city.plaza.branding;

import city.plaza.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How a city looks.
 *
 * @param accent its colour
 * @param font the code of one of the bundled fonts
 * @param phone the number people call, such as {@code 311}
 * @param logo its logo as a data-free path under the city's own host; absent for the name in letters
 * @param footer what stands at the foot of every page
 * @param map where the map starts, and which raster tiles lie under it
 */
public record Branding(
        Colour accent,
        String font,
        @Nullable String phone,
        @Nullable String logo,
        LocalizedText footer,
        MapView map) {

    /** What a city looks like before it has said anything. */
    public static Branding plain() {
        return new Branding(
                new Colour("#0b5cad"), "inter", null, null, LocalizedText.empty(), new MapView(0, 0, 1, null, null));
    }

    /** The same look with the map starting elsewhere. */
    public Branding withMap(MapView start) {
        return new Branding(accent, font, phone, logo, footer, start);
    }

    /**
     * Where the map starts.
     *
     * @param latitude degrees north in WGS84
     * @param longitude degrees east in WGS84
     * @param zoom web map zoom level, 0 to 22
     * @param tileUrl a raster tile url with {@code {z}/{x}/{y}}; absent means the platform's, if it has one
     * @param tileAttribution who is to be thanked for the tiles
     */
    public record MapView(
            double latitude,
            double longitude,
            double zoom,
            @Nullable String tileUrl,
            @Nullable String tileAttribution) {}
}
