package city.plaza.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of an article within its city, part of its address.
 *
 * @param value 1 to 80 of a-z, 0-9 and hyphens, beginning with a letter or digit
 */
public record ArticleCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public ArticleCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an article code, expected 1 to 80 of a-z, 0-9 and hyphens");
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
