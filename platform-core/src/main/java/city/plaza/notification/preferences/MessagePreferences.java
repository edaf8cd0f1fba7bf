package city.plaza.notification.preferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to hear from a city.
 *
 * @param quiet when nothing may arrive; absent for never
 */
public record MessagePreferences(
        MessageFrequency frequency, @Nullable QuietHours quiet) {

    /** Of everybody who has not chosen anything else. */
    public static final MessagePreferences DEFAULT = new MessagePreferences(MessageFrequency.IMMEDIATE, null);

    /** When the messages of a day are sent together, in the city's zone. */
    static final LocalTime DIGEST_TIME = LocalTime.of(8, 0);

    /** The first moment at which a message written now may be sent. */
    public Instant sendAfter(Instant now, ZoneId zone) {
        var moment = switch (frequency) {
            case IMMEDIATE -> now;
            case DAILY -> nextDigest(now, zone);
        };
        return quiet == null ? moment : quiet.after(moment, zone);
    }

    private static Instant nextDigest(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var today = local.toLocalDate().atTime(DIGEST_TIME).atZone(zone);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(DIGEST_TIME).atZone(zone))
                .toInstant();
    }
}
