package city.plaza.web.kit.map;

import city.plaza.branding.CityBranding;
import city.plaza.location.GeoPoint;
import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.location.maps.CityBoundary;
import city.plaza.web.kit.map.AddressField.Suggestion;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds places for forms; a form goes on without suggestions when none can be had. */
@Component
public class PlaceFinder {

    private static final Logger log = LoggerFactory.getLogger(PlaceFinder.class);
    private static final int MAX_SUGGESTIONS = 8;

    private final Gazetteer gazetteer;
    private final CityBoundary boundary;
    private final CityBranding branding;
    private final MapTiles tiles;

    PlaceFinder(Gazetteer gazetteer, CityBoundary boundary, CityBranding branding, MapTiles tiles) {
        this.gazetteer = gazetteer;
        this.boundary = boundary;
        this.branding = branding;
        this.tiles = tiles;
    }

    public List<Suggestion> suggest(String typed) {
        try {
            return gazetteer.suggest(typed, MAX_SUGGESTIONS).stream()
                    .map(knownPlace -> new Suggestion(knownPlace.label(), knownPlace.point()))
                    .toList();
        } catch (DataAccessException e) {
            log.warn("No suggestions for an address: {}", e.getMessage());
            return List.of();
        }
    }

    /** The places that words typed to the end can mean; one is meant, several are to be chosen from. */
    public List<Suggestion> meantBy(String typed) {
        try {
            return gazetteer.meantBy(typed).stream()
                    .limit(MAX_SUGGESTIONS)
                    .map(knownPlace -> new Suggestion(knownPlace.label(), knownPlace.point()))
                    .toList();
        } catch (DataAccessException e) {
            log.warn("No places for an address: {}", e.getMessage());
            return List.of();
        }
    }

    public Optional<String> nearest(GeoPoint point) {
        try {
            return gazetteer.nearest(point).map(knownPlace -> knownPlace.label());
        } catch (DataAccessException e) {
            log.warn("No name for a point: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Opens a map where the city is, over the tiles the city or the platform has. */
    public void open(CityMap map) {
        var brand = branding.current();
        var view = brand.map();
        boundary.current()
                .ifPresentOrElse(
                        limits -> map.setBounds(limits.bounds()),
                        () -> map.setCenter(new GeoPoint(view.latitude(), view.longitude()), view.zoom()));
        var under = tiles.under(brand);
        if (under != null) {
            map.setTiles(under.template(), under.attribution(), null);
        }
    }
}
