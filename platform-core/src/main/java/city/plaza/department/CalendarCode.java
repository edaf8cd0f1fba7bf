package city.plaza.department;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of a calendar within its city.
 *
 * @param value 2 to 40 of a-z, 0-9 and hyphens
 */
public record CalendarCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{2,40}");

    /** The calendar of every department that names none, where the city has one of this code. */
    public static final CalendarCode CITY = new CalendarCode("city");

    /** Around the clock, every day; never stored, there for every city. */
    public static final CalendarCode ALWAYS = new CalendarCode("always");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public CalendarCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a calendar code, expected 2 to 40 of a-z, 0-9 and hyphens");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
