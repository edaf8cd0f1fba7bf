package city.plaza.web.resident;

import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a report is about, as far as it has been said: by words, from the list, on the map or by the device.
 *
 * @param address the words, perhaps none
 * @param known the place of the city's list the words were taken from
 * @param origin what the point comes from; without a point, what the words come from
 */
record ReportPlace(
        String address, @Nullable String known, @Nullable GeoPoint point, Origin origin) {

    /** Which start was taken. */
    enum Origin {
        TYPED,
        LIST,
        MAP,
        DEVICE
    }

    static ReportPlace empty() {
        return new ReportPlace("", null, null, Origin.TYPED);
    }

    /** Words were typed. A point stays if it was shown on a map, or if the words still name the place of the list. */
    ReportPlace typed(String words) {
        var said = words.strip();
        boolean keeps = switch (origin) {
            case TYPED -> false;
            case LIST -> known != null && names(said, known);
            case MAP, DEVICE -> point != null;
        };
        return keeps ? new ReportPlace(said, known, point, origin) : new ReportPlace(said, null, null, Origin.TYPED);
    }

    /** A place of the city's list was chosen. */
    ReportPlace chosen(String label, GeoPoint at) {
        return new ReportPlace(label, label, at, Origin.LIST);
    }

    /**
     * A point was shown. Words a person found themselves stay; words that came from the list follow the point.
     *
     * @param nearest the known place beside the point, if there is one
     */
    ReportPlace shown(GeoPoint at, Origin by, Optional<String> nearest) {
        boolean own = !address.isEmpty() && !address.equals(known);
        return own
                ? new ReportPlace(address, null, at, by)
                : new ReportPlace(nearest.orElse(""), nearest.orElse(null), at, by);
    }

    boolean isSaid() {
        return !address.isEmpty() || point != null;
    }

    boolean isTooLong() {
        return address.length() > Place.MAX_ADDRESS_LENGTH;
    }

    Place toPlace() {
        return new Place(isTooLong() ? null : address, point);
    }

    private static boolean names(String words, String label) {
        return words.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
    }
}
