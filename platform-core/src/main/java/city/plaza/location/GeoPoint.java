package city.plaza.location;

/**
 * A place on the earth in WGS84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    /** @throws IllegalArgumentException if a coordinate is out of range or not a number */
    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("Latitude out of range, expected -90 to 90 degrees");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("Longitude out of range, expected -180 to 180 degrees");
        }
    }
}
