package city.plaza.request;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a request: one for each step, told by {@link RequestJournal}.
 *
 * <p>Departments are named by their codes, staff by their subjects in the city's realm.
 *
 * @see "docs/adr/0022-journal-of-facts.md"
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RequestFact.RequestSubmitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = RequestFact.RequestRouted.class, name = "routed"),
    @JsonSubTypes.Type(value = RequestFact.RequestRerouted.class, name = "rerouted"),
    @JsonSubTypes.Type(value = RequestFact.RequestAssigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = RequestFact.RequestStarted.class, name = "started"),
    @JsonSubTypes.Type(value = RequestFact.RequestReleased.class, name = "released"),
    @JsonSubTypes.Type(value = RequestFact.RequestHeld.class, name = "held"),
    @JsonSubTypes.Type(value = RequestFact.RequestResumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = RequestFact.RequestCommented.class, name = "commented"),
    @JsonSubTypes.Type(value = RequestFact.RequestEdited.class, name = "edited"),
    @JsonSubTypes.Type(value = RequestFact.RequestMerged.class, name = "merged"),
    @JsonSubTypes.Type(value = RequestFact.RequestUnmerged.class, name = "unmerged"),
    @JsonSubTypes.Type(value = RequestFact.RequestSplit.class, name = "split"),
    @JsonSubTypes.Type(value = RequestFact.RequestReferred.class, name = "referred"),
    @JsonSubTypes.Type(value = RequestFact.RequestResolved.class, name = "resolved"),
    @JsonSubTypes.Type(value = RequestFact.RequestReopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = RequestFact.RequestClosed.class, name = "closed")
})
public sealed interface RequestFact extends Fact {

    UUID requestId();

    /** The step of the timeline that tells of it. */
    UUID stepId();

    /** Somebody reported. */
    record RequestSubmitted(TenantId tenant, UUID requestId, UUID stepId, String department) implements RequestFact {}

    /** The rules, or the lack of one, gave it to a department, perhaps to the one that had it. */
    record RequestRouted(
            TenantId tenant,
            UUID requestId,
            UUID stepId,
            String fromDepartment,
            String department,
            RoutingReason.@Nullable Kind reason)
            implements RequestFact {}

    /** Somebody passed it on to another department. */
    record RequestRerouted(
            TenantId tenant,
            UUID requestId,
            UUID stepId,
            RequestStatus from,
            RequestStatus to,
            String fromDepartment,
            String department,
            @Nullable String formerAssignee)
            implements RequestFact {}

    /** Somebody gave it to a member of staff. */
    record RequestAssigned(
            TenantId tenant,
            UUID requestId,
            UUID stepId,
            RequestStatus from,
            RequestStatus to,
            @Nullable String formerAssignee,
            @Nullable String assignee)
            implements RequestFact {}

    /**
     * Somebody took it and began, for the first time or again.
     *
     * @param assignee absent where another system says so
     */
    record RequestStarted(
            TenantId tenant,
            UUID requestId,
            UUID stepId,
            RequestStatus from,
            RequestStatus to,
            @Nullable String formerAssignee,
            @Nullable String assignee)
            implements RequestFact {}

    /** It is back in the queue. */
    record RequestReleased(
            TenantId tenant,
            UUID requestId,
            UUID stepId,
            RequestStatus from,
            RequestStatus to,
            @Nullable String formerAssignee)
            implements RequestFact {}

    /** Somebody outside holds it up. */
    record RequestHeld(TenantId tenant, UUID requestId, UUID stepId, RequestStatus from, RequestStatus to)
            implements RequestFact {}

    /** What held it up is over. */
    record RequestResumed(TenantId tenant, UUID requestId, UUID stepId, RequestStatus from, RequestStatus to)
            implements RequestFact {}

    /** Somebody wrote to colleagues, or to the public. */
    record RequestCommented(TenantId tenant, UUID requestId, UUID stepId, Visibility visibility)
            implements RequestFact {}

    /** What it says was corrected. */
    record RequestEdited(TenantId tenant, UUID requestId, UUID stepId) implements RequestFact {}

    /** Two requests are handled together from now on; told of each of them. */
    record RequestMerged(TenantId tenant, UUID requestId, UUID stepId, UUID duplicateId, UUID parentId)
            implements RequestFact {}

    /** Two requests are no longer handled together; told of each of them. */
    record RequestUnmerged(TenantId tenant, UUID requestId, UUID stepId, UUID duplicateId, UUID parentId)
            implements RequestFact {}

    /** Part of one request became another; told of each of them. */
    record RequestSplit(TenantId tenant, UUID requestId, UUID stepId, UUID otherId) implements RequestFact {}

    /** Somebody outside the city deals with it. */
    record RequestReferred(TenantId tenant, UUID requestId, UUID stepId, RequestStatus from, RequestStatus to)
            implements RequestFact {}

    /** It is over. */
    record RequestResolved(
            TenantId tenant, UUID requestId, UUID stepId, RequestStatus from, RequestStatus to, Outcome outcome)
            implements RequestFact {}

    /** It was not over after all. */
    record RequestReopened(
            TenantId tenant,
            UUID requestId,
            UUID stepId,
            RequestStatus from,
            RequestStatus to,
            Reopener by,
            @Nullable String assignee)
            implements RequestFact {}

    /** It is over for good. */
    record RequestClosed(TenantId tenant, UUID requestId, UUID stepId, RequestStatus from, RequestStatus to)
            implements RequestFact {}
}
