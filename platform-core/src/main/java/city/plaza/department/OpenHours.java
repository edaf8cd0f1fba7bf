package city.plaza.department;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalTime;

/**
 * A stretch of a day during which somebody works, written {@code 08:00-17:00}.
 *
 * @param until the first moment after it; midnight, written {@code 24:00}, is the end of the day
 */
public record OpenHours(LocalTime from, LocalTime until) {

    private static final String END_OF_DAY = "24:00";

    /** @throws IllegalArgumentException if it does not end after it begins, or counts seconds */
    public OpenHours {
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw new IllegalArgumentException("Hours from " + from + " until " + until + ", expected the end later");
        }
        if (from.getSecond() + from.getNano() + until.getSecond() + until.getNano() != 0) {
            throw new IllegalArgumentException("Hours from " + from + " until " + until + ", expected whole minutes");
        }
    }

    /** The whole day. */
    static OpenHours allDay() {
        return new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** @throws IllegalArgumentException if the text is not of the form {@code 08:00-17:00} */
    @JsonCreator
    public static OpenHours of(String text) {
        var ends = text.split("-", -1);
        try {
            if (ends.length == 2) {
                var until = ends[1].strip();
                return new OpenHours(
                        LocalTime.parse(ends[0].strip()),
                        until.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(until));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not opening hours, expected them as 08:00-17:00", e);
        }
        throw new IllegalArgumentException("Not opening hours, expected them as 08:00-17:00");
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
    }

    boolean overlaps(OpenHours other) {
        return contains(other.from) || other.contains(from);
    }

    @JsonValue
    @Override
    public String toString() {
        return from + "-" + (until.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : until.toString());
    }
}
