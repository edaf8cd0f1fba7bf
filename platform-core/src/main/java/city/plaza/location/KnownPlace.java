package city.plaza.location;

/** A place under the name people know it by. */
public record KnownPlace(String label, GeoPoint point) {}
