package city.plaza.notification.preferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of each day in which somebody wants to hear nothing.
 *
 * @param from the first quiet moment, in the city's zone
 * @param until the first moment that is not quiet any more; at or before {@code from}, it belongs to the next day
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** @throws IllegalArgumentException if the whole day or none of it would be quiet */
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours begin and end at " + from + ", expected two moments");
        }
    }

    /** The given moment, or the end of the quiet hours it lies in. */
    Instant after(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return moment;
        }
        var end = local.toLocalDate().atTime(until).atZone(zone);
        return (end.isAfter(local)
                        ? end
                        : local.toLocalDate().plusDays(1).atTime(until).atZone(zone))
                .toInstant();
    }

    private boolean contains(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }
}
