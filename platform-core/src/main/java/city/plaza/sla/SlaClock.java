package city.plaza.sla;

import city.plaza.outbox.FactListener;
import city.plaza.request.RequestFact;
import city.plaza.request.RequestStatus;
import city.plaza.request.planning.Expectation;
import city.plaza.request.planning.RequestPlanning;
import city.plaza.request.planning.RequestProfile;
import city.plaza.request.planning.RequestProfiles;
import city.plaza.tenancy.TenantContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the due date of every open request right.
 *
 * <p>It looks at the request as it stands and not at the fact, so facts may come late, twice or in another order.
 */
@Component
class SlaClock implements FactListener<RequestFact> {

    private final RequestProfiles profiles;
    private final RequestPlanning planning;
    private final DueDates dates;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    SlaClock(
            RequestProfiles profiles,
            RequestPlanning planning,
            DueDates dates,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.profiles = profiles;
        this.planning = planning;
        this.dates = dates;
        this.json = json;
        this.events = events;
    }

    @Override
    public String name() {
        return "sla-clock";
    }

    @Override
    public Class<RequestFact> fact() {
        return RequestFact.class;
    }

    @Override
    public void on(RequestFact fact) {
        switch (fact) {
            case RequestFact.RequestSubmitted submitted -> set(submitted.requestId());
            case RequestFact.RequestRouted routed -> set(routed.requestId());
            case RequestFact.RequestRerouted rerouted -> set(rerouted.requestId());
            case RequestFact.RequestAssigned assigned -> set(assigned.requestId());
            case RequestFact.RequestStarted started -> set(started.requestId());
            case RequestFact.RequestReleased released -> set(released.requestId());
            case RequestFact.RequestHeld held -> set(held.requestId());
            case RequestFact.RequestResumed resumed -> set(resumed.requestId());
            case RequestFact.RequestEdited edited -> renew(edited.requestId());
            case RequestFact.RequestReferred referred -> set(referred.requestId());
            case RequestFact.RequestReopened reopened -> set(reopened.requestId());
            case RequestFact.RequestCommented commented -> {}
            case RequestFact.RequestMerged merged -> {}
            case RequestFact.RequestUnmerged unmerged -> {}
            case RequestFact.RequestSplit split -> {}
            // What was promised stays, so that one can see whether it was kept.
            case RequestFact.RequestResolved resolved -> {}
            case RequestFact.RequestClosed closed -> {}
        }
    }

    /** Recalculates the due date of one request by what it was promised, if it is open and began here. */
    void set(UUID id) {
        set(id, dates::asPromised);
    }

    /** Recalculates it by the targets of now. */
    void renew(UUID id) {
        set(id, dates::workOut);
    }

    private void set(UUID id, Function<RequestProfile.WithHistory, Optional<SlaExplanation>> calculation) {
        profiles.lock(id)
                .filter(held -> held.request().status() != RequestStatus.RESOLVED)
                .filter(held -> !held.request().imported())
                .ifPresent(held -> {
                    var explained = calculation.apply(held);
                    if (explained.isPresent()) {
                        var why = explained.get();
                        planning.setDueDate(
                                held.request(),
                                new Expectation(why.due(), why.dueSoon(), json.writeValueAsString(why)));
                        scheduleDueAlerts(held.request(), why);
                    } else {
                        planning.clearDueDate(held.request());
                    }
                });
    }

    /** Once for each due date a request ever has. */
    private void scheduleDueAlerts(RequestProfile request, SlaExplanation why) {
        var due = why.due();
        if (due == null || due.equals(request.expectedAt())) {
            return;
        }
        var tenant = TenantContext.current();
        var soon = why.dueSoon();
        if (soon != null && soon.isBefore(due)) {
            events.publishEvent(new DueFact.RequestDueSoon(tenant, request.id(), due, soon));
        }
        events.publishEvent(new DueFact.RequestOverdue(tenant, request.id(), due));
    }
}
