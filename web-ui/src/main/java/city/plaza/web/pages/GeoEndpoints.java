package city.plaza.web.pages;

import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.CityMaps.Layer;
import city.plaza.location.maps.CityMaps.LayerKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's own map and place names for whoever draws or asks: the same for everybody, so that it may be cached. */
@RestController
@RequestMapping("/geo")
class GeoEndpoints {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final String NOTHING = "{\"type\":\"FeatureCollection\",\"features\":[]}";
    private static final CacheControl OUTLINES_CACHE =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic().staleWhileRevalidate(Duration.ofDays(1));
    private static final CacheControl SUGGESTIONS_CACHE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final int MAX_SUGGESTIONS = 8;
    private static final int MAX_QUERY_LENGTH = 120;

    private final CityMaps maps;
    private final Gazetteer gazetteer;

    GeoEndpoints(CityMaps maps, Gazetteer gazetteer) {
        this.maps = maps;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/boundary.json")
    ResponseEntity<byte[]> boundary() {
        return outlines(maps.geoJson(CityMaps.BOUNDARY).orElse(NOTHING));
    }

    @GetMapping("/streets.json")
    ResponseEntity<byte[]> streets() {
        return outlines(first(LayerKind.STREETS));
    }

    /** The districts a map shows unless it is asked for others. */
    @GetMapping("/areas.json")
    ResponseEntity<byte[]> areas() {
        return outlines(first(LayerKind.AREAS));
    }

    @GetMapping("/areas/{layer}.json")
    ResponseEntity<byte[]> areas(@PathVariable String layer) {
        return maps.layers().stream()
                .filter(each -> each.kind() == LayerKind.AREAS && each.code().equals(layer))
                .findFirst()
                .flatMap(each -> maps.geoJson(each.code()))
                .map(GeoEndpoints::outlines)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Places that fit what was typed so far, best first. */
    @GetMapping("/suggest")
    ResponseEntity<List<Place>> suggest(@RequestParam(defaultValue = "") String q) {
        if (q.length() > MAX_QUERY_LENGTH) {
            return ResponseEntity.badRequest().build();
        }
        var places = gazetteer.suggest(q, MAX_SUGGESTIONS).stream()
                .map(knownPlace -> new Place(
                        knownPlace.label(),
                        knownPlace.point().latitude(),
                        knownPlace.point().longitude()))
                .toList();
        return ResponseEntity.ok().cacheControl(SUGGESTIONS_CACHE).body(places);
    }

    private String first(LayerKind kind) {
        return maps.layers().stream()
                .filter(layer -> layer.kind() == kind && layer.drawable())
                .findFirst()
                .map(Layer::code)
                .flatMap(maps::geoJson)
                .orElse(NOTHING);
    }

    private static ResponseEntity<byte[]> outlines(String geoJson) {
        var body = geoJson.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(OUTLINES_CACHE)
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(body) + "\"")
                .contentType(GEO_JSON)
                .body(body);
    }

    record Place(String label, double lat, double lon) {}
}
