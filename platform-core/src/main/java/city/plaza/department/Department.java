package city.plaza.department;

import city.plaza.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city hall that does work.
 *
 * @param shortName what colleagues call it, such as {@code DSNY}
 */
public record Department(
        DepartmentCode code,
        String shortName,
        LocalizedText name,
        @Nullable String email) {}
