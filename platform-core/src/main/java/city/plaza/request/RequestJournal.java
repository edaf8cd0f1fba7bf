package city.plaza.request;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the step of a change, tells its fact, and does what follows from it for duplicates and for requests whose
 * assignee left: the only place that does, whichever way the change came.
 *
 * @see "docs/adr/0022-journal-of-facts.md"
 */
@Component
class RequestJournal {

    private static final Actor FOLLOWING = new Actor.Plaza("request-journal");

    private final RequestSteps steps;
    private final Requests requests;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    RequestJournal(RequestSteps steps, Requests requests, ApplicationEventPublisher events, JsonMapper json) {
        this.steps = steps;
        this.requests = requests;
        this.events = events;
        this.json = json;
    }

    /** Returns the step. Called inside the transaction of the change. */
    UUID write(RequestChange change) {
        var reason = Optional.ofNullable(change.reason()).map(json::writeValueAsString);
        var step = steps.save(new RequestStep(change, CurrentActor.get(), reason.orElse(null)));
        var tenant = TenantContext.current();
        events.publishEvent(new RequestChanged(tenant, change.request().number()));
        events.publishEvent(fact(tenant, step.id(), change));
        applyConsequences(change);
        return step.id();
    }

    private static RequestFact fact(TenantId tenant, UUID step, RequestChange change) {
        var id = change.request().id();
        var before = change.before();
        var after = change.after();
        var from = before.status();
        var to = after.status();
        return switch (change.kind()) {
            case SUBMITTED -> new RequestFact.RequestSubmitted(tenant, id, step, after.department());
            case ROUTED ->
                new RequestFact.RequestRouted(
                        tenant,
                        id,
                        step,
                        before.department(),
                        after.department(),
                        Optional.ofNullable(change.reason())
                                .map(RoutingReason::kind)
                                .orElse(null));
            case REROUTED ->
                new RequestFact.RequestRerouted(
                        tenant, id, step, from, to, before.department(), after.department(), before.assignee());
            case ASSIGNED ->
                new RequestFact.RequestAssigned(tenant, id, step, from, to, before.assignee(), after.assignee());
            case STARTED ->
                new RequestFact.RequestStarted(tenant, id, step, from, to, before.assignee(), after.assignee());
            case RELEASED -> new RequestFact.RequestReleased(tenant, id, step, from, to, before.assignee());
            case HELD -> new RequestFact.RequestHeld(tenant, id, step, from, to);
            case RESUMED -> new RequestFact.RequestResumed(tenant, id, step, from, to);
            case COMMENTED -> new RequestFact.RequestCommented(tenant, id, step, change.visibility());
            case EDITED -> new RequestFact.RequestEdited(tenant, id, step);
            case MERGED -> new RequestFact.RequestMerged(tenant, id, step, duplicate(change), parent(change));
            case UNMERGED -> new RequestFact.RequestUnmerged(tenant, id, step, duplicate(change), parent(change));
            case SPLIT ->
                new RequestFact.RequestSplit(tenant, id, step, other(change).id());
            case REFERRED -> new RequestFact.RequestReferred(tenant, id, step, from, to);
            case RESOLVED ->
                new RequestFact.RequestResolved(tenant, id, step, from, to, Objects.requireNonNull(after.outcome()));
            case REOPENED ->
                new RequestFact.RequestReopened(
                        tenant, id, step, from, to, Objects.requireNonNull(change.reopener()), after.assignee());
            case CLOSED -> new RequestFact.RequestClosed(tenant, id, step, from, to);
            case IMPORTED -> throw new IllegalArgumentException("History is imported without facts");
        };
    }

    /** Recursive at most once: a duplicate has no duplicates of its own. */
    private void applyConsequences(RequestChange change) {
        var request = change.request();
        switch (change.kind()) {
            case RESOLVED ->
                duplicates(request).stream()
                        .filter(duplicate -> duplicate.status().isOpen())
                        .map(duplicate -> duplicate.resolveElsewhere(
                                Objects.requireNonNull(change.after().outcome()), change.at()))
                        .forEach(ended -> write(ended.saying(change.text())));
            case REOPENED -> {
                if (request.isLeftBehind()) {
                    CurrentActor.runAs(FOLLOWING, () -> write(request.release(change.at())));
                }
                reopenDuplicates(change);
            }
            case SUBMITTED,
                    ROUTED,
                    REROUTED,
                    ASSIGNED,
                    STARTED,
                    RELEASED,
                    HELD,
                    RESUMED,
                    COMMENTED,
                    EDITED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    REFERRED,
                    CLOSED,
                    IMPORTED -> {}
        }
    }

    /** Those that ended together with the request; one that ended by itself stays as it is. */
    private void reopenDuplicates(RequestChange change) {
        var by = Objects.requireNonNull(change.reopener());
        // What one resident writes is not for the others.
        boolean residents = by == Reopener.REPORTER;
        var actor = residents ? FOLLOWING : CurrentActor.get();
        var text = residents ? null : change.text();
        duplicates(change.request()).stream()
                .filter(duplicate -> duplicate.endedWith(change.before().closedAt()))
                .forEach(duplicate -> CurrentActor.runAs(
                        actor, () -> write(duplicate.reopen(by, change.at()).saying(text))));
    }

    private List<ServiceRequest> duplicates(ServiceRequest parent) {
        return requests.findByDuplicateOfOrderByRequestedAtAscNumberAsc(parent.id());
    }

    private static ServiceRequest other(RequestChange change) {
        return Objects.requireNonNull(change.other());
    }

    private static UUID parent(RequestChange change) {
        return Objects.requireNonNull(change.parent()).id();
    }

    private static UUID duplicate(RequestChange change) {
        return change.request().id().equals(parent(change))
                ? other(change).id()
                : change.request().id();
    }
}
