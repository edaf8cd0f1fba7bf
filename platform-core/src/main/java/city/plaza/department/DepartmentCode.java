package city.plaza.department;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of a department within its city.
 *
 * @param value 2 to 40 of a-z, 0-9 and hyphens
 */
public record DepartmentCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{2,40}");

    /** Whoever looks at what nobody else is known for, in a city that has such a department. */
    public static final DepartmentCode TRIAGE = new DepartmentCode("triage");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public DepartmentCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a department code, expected 2 to 40 of a-z, 0-9 and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
