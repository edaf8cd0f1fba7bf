package city.plaza.department;

import city.plaza.shared.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a city does not work although its week says so.
 *
 * @param until the last of the days; absent for a single one
 * @param reason why, as staff and residents may read it
 */
public record Closure(LocalDate from, @Nullable LocalDate until, LocalizedText reason) {

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(last());
    }

    LocalDate last() {
        return until == null ? from : until;
    }
}
