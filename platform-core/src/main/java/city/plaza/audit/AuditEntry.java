package city.plaza.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param sequence 1 for the city's first entry, without gaps
 * @param actorKind {@code person}, {@code operator} or {@code plaza}
 * @param actorSubject the {@code sub} of whoever signed in; absent for Plaza itself
 * @param actorName empty once the person was erased
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
        @Nullable String after) {

    /** What the name of an old entry became when its person was erased. */
    static final String ERASED = "erased";

    /** The same entry for people to read. */
    AuditEntry revealing(Map<String, String> names) {
        return new AuditEntry(
                sequence,
                at,
                actorKind,
                actorSubject,
                actorName.equals(ERASED) ? "" : Objects.requireNonNullElse(AuditPeople.revealed(actorName, names), ""),
                action,
                object,
                AuditPeople.revealed(before, names),
                AuditPeople.revealed(after, names));
    }
}
