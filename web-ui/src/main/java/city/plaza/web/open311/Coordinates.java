package city.plaza.web.open311;

import city.plaza.location.GeoPoint;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import java.util.Optional;

/** Reads {@code lat} and {@code long}. */
final class Coordinates {

    private Coordinates() {}

    /** @throws Open311Error 400 if there is one without the other, or they are nowhere on the earth */
    static Optional<GeoPoint> of(Open311Request open311Request) {
        var latitude = open311Request.value("lat");
        var longitude = open311Request.value("long").or(() -> open311Request.value("lon"));
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        if (latitude.isEmpty() || longitude.isEmpty()) {
            throw RequestFilters.wrong(latitude.isEmpty() ? "lat" : "long", "open311.error.coordinates-form");
        }
        try {
            return Optional.of(new GeoPoint(Double.parseDouble(latitude.get()), Double.parseDouble(longitude.get())));
        } catch (IllegalArgumentException e) {
            throw RequestFilters.wrong("lat", "open311.error.coordinates-form");
        }
    }
}
