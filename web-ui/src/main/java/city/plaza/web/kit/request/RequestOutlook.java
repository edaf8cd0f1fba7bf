package city.plaza.web.kit.request;

import city.plaza.request.RequestStatus;
import city.plaza.request.tracking.TrackedRequest;
import city.plaza.routing.RoutingPreview;
import city.plaza.sla.DueDates;
import org.springframework.stereotype.Component;

/**
 * Says of a request that came in a moment ago who will do something and by when.
 *
 * <p>Rules and clocks look at a request right after it was taken in; whoever reported it may look sooner.
 */
@Component
public class RequestOutlook {

    private final RoutingPreview routing;
    private final DueDates dates;

    RequestOutlook(RoutingPreview routing, DueDates dates) {
        this.routing = routing;
        this.dates = dates;
    }

    public TrackedRequest of(TrackedRequest request) {
        if (request.status() != RequestStatus.SUBMITTED || request.expectedAt() != null) {
            return request;
        }
        return routing.destination(request.number())
                .map(to -> request.expected(
                        to.department().value(),
                        dates.preview(request.service(), to.department(), to.priority(), request.requestedAt())
                                .orElse(null)))
                .orElse(request);
    }
}
