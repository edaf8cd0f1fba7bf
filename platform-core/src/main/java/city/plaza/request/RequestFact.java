package city.plaza.request;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** Something happened to a request. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RequestFact.RequestSubmitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = RequestFact.RequestAssigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = RequestFact.RequestStarted.class, name = "started"),
    @JsonSubTypes.Type(value = RequestFact.RequestWaiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = RequestFact.RequestResumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = RequestFact.RequestCommented.class, name = "commented"),
    @JsonSubTypes.Type(value = RequestFact.RequestResolved.class, name = "resolved"),
    @JsonSubTypes.Type(value = RequestFact.RequestReopened.class, name = "reopened")
})
public sealed interface RequestFact extends Fact {

    UUID requestId();

    /** The step of the timeline that tells of it. */
    UUID stepId();

    /** Somebody reported. */
    record RequestSubmitted(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** It was given to a department, perhaps to the one that had it. */
    record RequestAssigned(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** Somebody took it up for the first time or again. */
    record RequestStarted(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** Somebody outside holds it up. */
    record RequestWaiting(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** What held it up is over. */
    record RequestResumed(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** Staff wrote to the public. */
    record RequestCommented(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** It is over. */
    record RequestResolved(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** It was not over after all. */
    record RequestReopened(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}
}
