package city.plaza.request;

import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps requests about the same matter together: all but one of them follow that one, and end when it ends.
 *
 * <p>Whoever reported one of them keeps its number.
 */
@Component
public class JoinedRequests {

    private final Requests requests;
    private final RequestSteps steps;
    private final RequestDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoinedRequests(
            Requests requests, RequestSteps steps, RequestDesk desk, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Handle a request together with another, or with the one that other follows itself. What followed it goes along.
     *
     * @return the request that it follows now
     * @throws CannotJoin if the two are one already, or one of them is over
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public RequestNumber join(RequestNumber number, int seenVersion, RequestNumber into) {
        var now = clock.instant();
        var request = desk.workOn(number, seenVersion);
        var parent = leader(desk.own(into));
        var former = request.duplicateOf();
        request.join(parent, now);
        if (former != null) {
            tell(request, find(former), StepKind.PARTED, now);
        }
        tell(request, parent, StepKind.JOINED, now);
        for (var follower : desk.following(request)) {
            follower.follow(parent, now);
            tell(follower, parent, StepKind.JOINED, now);
        }
        return parent.number();
    }

    /** Handle a request by itself again; one that follows no other stays as it is. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void part(RequestNumber number, int seenVersion) {
        var now = clock.instant();
        var request = desk.workOn(number, seenVersion);
        var former = request.duplicateOf();
        if (former != null) {
            request.part(now);
            tell(request, find(former), StepKind.PARTED, now);
        }
    }

    private ServiceRequest leader(ServiceRequest request) {
        var parent = request.duplicateOf();
        return parent == null ? request : desk.own(find(parent).number());
    }

    private ServiceRequest find(UUID id) {
        return requests.findById(id).orElseThrow();
    }

    /** Both change, so that of two who join them crosswise in the same moment one is refused. */
    private void tell(ServiceRequest request, ServiceRequest other, StepKind kind, Instant now) {
        other.comment(now);
        steps.save(new RequestStep(request, kind, CurrentActor.get(), other.number(), now));
        steps.save(new RequestStep(other, kind, CurrentActor.get(), request.number(), now));
        events.publishEvent(new RequestChanged(TenantContext.current(), request.number()));
        events.publishEvent(new RequestChanged(TenantContext.current(), other.number()));
    }
}
