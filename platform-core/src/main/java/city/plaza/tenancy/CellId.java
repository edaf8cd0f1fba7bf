package city.plaza.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a cell: one database with its pool, in which some of the cities live.
 *
 * @param value 2 to 20 lower-case letters and digits, beginning with a letter, so that it can stand in the name of an
 *     environment variable
 * @see "docs/adr/0025-control-and-cells.md"
 */
public record CellId(@JsonValue String value) implements Comparable<CellId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,19}");

    /** The cell that every deployment has. */
    public static final CellId MAIN = new CellId("main");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public CellId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not a cell's name, expected 2 to 20 of a-z and 0-9, beginning with a letter: " + value);
        }
    }

    @Override
    public int compareTo(CellId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
