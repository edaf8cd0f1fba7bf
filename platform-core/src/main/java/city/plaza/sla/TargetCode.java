package city.plaza.sla;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of a target within its city; that of a single service type is often the type's own.
 *
 * @param value 1 to 60 letters, digits, hyphens, underscores and dots
 */
public record TargetCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public TargetCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not a target code, expected 1 to 60 letters, digits, hyphens, underscores and dots");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
