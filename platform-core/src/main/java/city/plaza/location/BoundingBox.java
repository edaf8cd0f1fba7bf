package city.plaza.location;

/** A box of the earth's surface in WGS84 degrees that does not cross the date line. */
public record BoundingBox(double west, double south, double east, double north) {

    /** @throws IllegalArgumentException if the box is empty or turned around */
    public BoundingBox {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException("Bounding box turned around, expected west <= east and south <= north");
        }
    }
}
