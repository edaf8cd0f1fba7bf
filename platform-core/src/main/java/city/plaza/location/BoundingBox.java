package city.plaza.location;

/** A box of the earth's surface in WGS84 degrees that does not cross the date line. */
public record BoundingBox(double west, double south, double east, double north) {

    /** @throws IllegalArgumentException if the box is empty or turned around */
    public BoundingBox {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException("Bounding box turned around, expected west <= east and south <= north");
        }
    }

    private static final double METERS_PER_DEGREE = 111_000;
    private static final double MAX_LATITUDE = 85;

    /** What reaches at least so far to every side; never less, a little more. */
    public static BoundingBox around(GeoPoint center, double meters) {
        double up = meters / METERS_PER_DEGREE;
        double edge = Math.min(Math.abs(center.latitude()) + up, MAX_LATITUDE);
        double across = up / Math.cos(Math.toRadians(edge));
        return new BoundingBox(
                center.longitude() - across,
                center.latitude() - up,
                center.longitude() + across,
                center.latitude() + up);
    }
}
