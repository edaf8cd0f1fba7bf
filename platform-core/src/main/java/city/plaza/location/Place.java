package city.plaza.location;

import org.jspecify.annotations.Nullable;

/**
 * Where a report is about: an address, a point, or both.
 *
 * @param address as a person would say it, at most 300 characters
 */
public record Place(@Nullable String address, @Nullable GeoPoint point) {

    public static final int MAX_ADDRESS_LENGTH = 300;

    public Place {
        if (address != null) {
            address = address.strip();
            if (address.isEmpty()) {
                address = null;
            } else if (address.length() > MAX_ADDRESS_LENGTH) {
                throw new IllegalArgumentException(
                        "Address of " + address.length() + " characters, expected at most " + MAX_ADDRESS_LENGTH);
            }
        }
    }

    public static Place nowhere() {
        return new Place(null, null);
    }

    public boolean isNowhere() {
        return address == null && point == null;
    }
}
