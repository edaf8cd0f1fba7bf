package city.plaza.request.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the person behind a report can be told about it.
 *
 * @param subject the {@code sub} of a signed-in resident
 * @param language the language to write in
 */
public record Contact(
        @Nullable String subject,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        Locale language) {}
