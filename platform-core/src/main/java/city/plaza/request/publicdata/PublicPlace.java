package city.plaza.request.publicdata;

import city.plaza.catalog.LocationPrecision;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the public where a request is no more exactly than its type allows.
 *
 * <p>Points move to the middle of a grid's cell, so that many requests together do not give the place away either.
 */
public final class PublicPlace {

    private static final double METERS_PER_DEGREE = 111_320;
    private static final double BLOCK_METERS = 150;
    private static final double AREA_METERS = 1_000;
    private static final double MAX_LATITUDE = 85;

    /** A house number before the street or behind it: 12, 12a, 12-14, 1/2. */
    private static final Pattern HOUSE_NUMBER = Pattern.compile(
            "^\\p{Nd}+\\p{L}?([-–/ ]\\p{Nd}+\\p{L}?)*\\s+(?=\\P{Nd})|\\s+\\p{Nd}+\\p{L}?([-–/]\\p{Nd}+\\p{L}?)*$");

    private static final Pattern NUMBER_LEFT = Pattern.compile("#|(^|\\s)\\p{Nd}+\\p{L}?($|\\s)");

    private PublicPlace() {}

    /** How far, in meters, a point may be moved at most: half a cell's diagonal, and a little more. */
    static double maxShiftMeters(LocationPrecision precision) {
        return switch (precision) {
            case EXACT, HIDDEN -> 0;
            case BLOCK -> BLOCK_METERS;
            case AREA -> AREA_METERS;
        };
    }

    public static Place of(Place place, LocationPrecision precision) {
        return switch (precision) {
            case EXACT -> place;
            case BLOCK -> new Place(street(place.address()), cell(place.point(), BLOCK_METERS));
            case AREA -> new Place(null, cell(place.point(), AREA_METERS));
            case HIDDEN -> Place.nowhere();
        };
    }

    /** The street alone; nothing where it cannot be told from the rest. */
    private static @Nullable String street(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var street = HOUSE_NUMBER
                .matcher(address.split("[,،，;\\n]", 2)[0].strip())
                .replaceFirst("")
                .strip();
        return street.isEmpty() || NUMBER_LEFT.matcher(street).find() ? null : street;
    }

    private static @Nullable GeoPoint cell(@Nullable GeoPoint point, double meters) {
        if (point == null) {
            return null;
        }
        double height = meters / METERS_PER_DEGREE;
        double latitude = middle(Math.clamp(point.latitude(), -MAX_LATITUDE, MAX_LATITUDE), height);
        double width = height / Math.cos(Math.toRadians(latitude));
        return new GeoPoint(latitude, Math.clamp(middle(point.longitude(), width), -180, 180));
    }

    private static double middle(double degrees, double step) {
        double middle = (Math.floor(degrees / step) + 0.5) * step;
        return Math.round(middle * 100_000) / 100_000.0;
    }
}
