package city.plaza.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of a rule within its city.
 *
 * @param value 2 to 60 of a-z, 0-9 and hyphens
 */
public record RuleCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{2,60}");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public RuleCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a rule code, expected 2 to 60 of a-z, 0-9 and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
