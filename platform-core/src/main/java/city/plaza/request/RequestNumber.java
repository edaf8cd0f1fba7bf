package city.plaza.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The tracking number people write down, unique in its city, Open311's {@code service_request_id}.
 *
 * @param value the year of the report and a running number, such as {@code 2026-000123}
 */
public record RequestNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{6,12}");

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public RequestNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a tracking number, expected one such as 2026-000123");
        }
    }

    static RequestNumber of(int year, long running) {
        return new RequestNumber(String.format(Locale.ROOT, "%04d-%06d", year, running));
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
