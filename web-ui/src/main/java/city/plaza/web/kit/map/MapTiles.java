package city.plaza.web.kit.map;

import city.plaza.branding.Branding;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which raster tiles lie under a city's map: its own, else the platform's, else none. */
@Component
public class MapTiles {

    private final String template;
    private final String attribution;

    MapTiles(
            @Value("${plaza.map.tile-url:}") String template,
            @Value("${plaza.map.tile-attribution:}") String attribution) {
        this.template = template;
        this.attribution = attribution;
    }

    /**
     * Tiles and who is to be thanked for them.
     *
     * @param template an address with {z}, {x} and {y}
     */
    public record Tiles(String template, String attribution) {}

    public @Nullable Tiles under(Branding branding) {
        var own = branding.map().tileUrl();
        if (own != null) {
            var thanks = branding.map().tileAttribution();
            return new Tiles(own, thanks == null ? "" : thanks);
        }
        return template.isBlank() ? null : new Tiles(template, attribution);
    }
}
