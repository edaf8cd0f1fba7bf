package city.plaza.sla;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/**
 * The day of a request nears, or has passed. Foreseen when the due date is set, and told when it is so, not before.
 *
 * <p>Where the due date moved meanwhile another one was foreseen, and the earlier says nothing any more.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DueFact.RequestDueSoon.class, name = "soon"),
    @JsonSubTypes.Type(value = DueFact.RequestOverdue.class, name = "over")
})
public sealed interface DueFact extends Fact {

    UUID requestId();

    /** The due date as it was when this was foreseen. */
    Instant due();

    /** From now on it counts as due soon. */
    record RequestDueSoon(TenantId tenant, UUID requestId, Instant due, Instant notBefore) implements DueFact {}

    /** It should have been done by now. */
    record RequestOverdue(TenantId tenant, UUID requestId, Instant due) implements DueFact {
        @Override
        public Instant notBefore() {
            return due;
        }
    }
}
