package city.plaza.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param sequence 1 for the city's first entry, without gaps
 * @param actorKind {@code person}, {@code operator} or {@code plaza}
 * @param actorSubject the {@code sub} of whoever signed in; absent for Plaza itself
 * @param action what was done, such as {@code configuration.published}
 * @param object to what, such as {@code services/pothole}
 * @param before what it was, as JSON; absent for something new
 * @param after what it became, as JSON; absent for something that is gone
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actorKind,
        @Nullable String actorSubject,
        String actorName,
        String action,
        String object,
        @Nullable String before,
        @Nullable String after) {}
