package city.plaza.web.pages;

import city.plaza.location.CityMaps;
import city.plaza.location.CityMaps.LayerKind;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the city's map is drawn from: its outline, its streets, its districts. */
@RestController
class MapFiles {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final String NOTHING = "{\"type\":\"FeatureCollection\",\"features\":[]}";

    private final CityMaps maps;

    MapFiles(CityMaps maps) {
        this.maps = maps;
    }

    @GetMapping("/geo/{kind:boundary|streets|areas}.json")
    ResponseEntity<String> layer(@PathVariable String kind) {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(
                        switch (kind) {
                            case "boundary" -> first(LayerKind.BOUNDARY);
                            case "streets" -> first(LayerKind.STREETS);
                            default -> first(LayerKind.AREAS);
                        });
    }

    /** The first layer of a kind that can be drawn; a city without one still has a map. */
    private String first(LayerKind kind) {
        return maps.layers().stream()
                .filter(layer -> layer.kind() == kind && layer.drawable())
                .findFirst()
                .flatMap(layer -> maps.geoJson(layer.code()))
                .orElse(NOTHING);
    }
}
