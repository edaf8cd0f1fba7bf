package city.plaza.notification;

import city.plaza.request.StepKind;
import city.plaza.request.correspondence.Correspondence;
import city.plaza.routing.RoutingPreview;
import city.plaza.sla.DueDates;
import org.springframework.stereotype.Component;

/**
 * Says in the first e-mail who will do something and by when.
 *
 * <p>The e-mail is written in the same moment in which rules and clocks look at the request, and does not wait for them.
 */
@Component
class ExpectedFirstAnswer {

    private final RoutingPreview routing;
    private final DueDates dates;

    ExpectedFirstAnswer(RoutingPreview routing, DueDates dates) {
        this.routing = routing;
        this.dates = dates;
    }

    Correspondence of(Correspondence about) {
        var request = about.request();
        if (about.step().kind() != StepKind.SUBMITTED || request.expectedAt() != null) {
            return about;
        }
        return routing.destination(request.number())
                .map(to -> new Correspondence(
                        request.expected(
                                to.department().value(),
                                dates.preview(request.service(), to.department(), to.priority(), request.requestedAt())
                                        .orElse(null)),
                        about.step().withDepartment(to.department().value()),
                        about.first(),
                        about.contact()))
                .orElse(about);
    }
}
