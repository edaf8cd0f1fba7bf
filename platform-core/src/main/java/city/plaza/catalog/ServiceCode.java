package city.plaza.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a service type, Open311's {@code service_code}.
 *
 * @param value 1 to 60 letters, digits, hyphens, underscores and dots
 */
public record ServiceCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public ServiceCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "Not a service code, expected 1 to 60 letters, digits, hyphens, underscores and dots");
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
