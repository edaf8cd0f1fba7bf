package city.plaza.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of a city, in its host name, its schema and every key that belongs to it.
 *
 * @param value 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter
 */
public record TenantId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public TenantId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "Not a tenant id, expected 2 to 40 of a-z, 0-9 and single hyphens, beginning with a letter");
        }
    }

    public static boolean isValid(String value) {
        return value.length() >= 2
                && value.length() <= 40
                && FORM.matcher(value).matches();
    }

    /** The schema of this city's data, and likewise the name of the role that may touch it. */
    public String schema() {
        return "city_" + value.replace('-', '_');
    }

    @Override
    public String toString() {
        return value;
    }
}
