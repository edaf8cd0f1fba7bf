package city.plaza.outlook;

import city.plaza.request.RequestStatus;
import city.plaza.request.tracking.TrackedRequest;
import city.plaza.routing.RoutingPreview;
import city.plaza.sla.DueDates;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Component;

/**
 * Previews the department and the due date of a request that has just been submitted.
 *
 * <p>Routing and the SLA clock look at a request right after its transaction; its reporter, and the first e-mail, may be
 * sooner. Every page and every message asks here, so that they agree.
 */
@Component
public class RequestOutlook {

    private final RoutingPreview routing;
    private final DueDates dates;

    RequestOutlook(RoutingPreview routing, DueDates dates) {
        this.routing = routing;
        this.dates = dates;
    }

    /** The request as it is, or with its outlook while it is new. */
    @PermitAll
    public TrackedRequest of(TrackedRequest request) {
        return request.state().status() == RequestStatus.SUBMITTED ? whenSubmitted(request) : request;
    }

    /** The request with its outlook, whatever has become of it meanwhile; as it is once it has a due date. */
    @PermitAll
    public TrackedRequest whenSubmitted(TrackedRequest request) {
        if (request.times().expectedAt() != null) {
            return request;
        }
        return routing.destination(request.number())
                .map(to -> request.expected(
                        to.department().value(),
                        dates.preview(
                                        request.service(),
                                        to.department(),
                                        to.priority(),
                                        request.times().requestedAt())
                                .orElse(null)))
                .orElse(request);
    }
}
