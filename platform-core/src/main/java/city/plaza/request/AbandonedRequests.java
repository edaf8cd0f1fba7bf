package city.plaza.request;

import city.plaza.identity.CurrentActor;
import city.plaza.outbox.FactListener;
import city.plaza.staff.DutiesChanged;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts back for others what somebody had taken whose work it is no more. */
@Component
class AbandonedRequests implements FactListener<DutiesChanged> {

    private static final Set<RequestStatus> TAKEN = EnumSet.of(RequestStatus.IN_PROGRESS, RequestStatus.WAITING);

    private final Requests requests;
    private final RequestSteps steps;
    private final ApplicationEventPublisher events;
    private final OwnWork own;
    private final Clock clock;

    AbandonedRequests(
            Requests requests, RequestSteps steps, OwnWork own, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.own = own;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "abandoned-requests";
    }

    @Override
    public Class<DutiesChanged> fact() {
        return DutiesChanged.class;
    }

    @Override
    public void on(DutiesChanged fact) {
        requests.findByAssigneeSubjectAndStatusIn(fact.subject(), TAKEN).stream()
                .filter(request -> own.field(request.number())
                        .filter(field -> fact.workOn(field.department(), field.service(), field.areas()))
                        .isEmpty())
                .forEach(request -> {
                    var now = clock.instant();
                    request.release(now);
                    steps.save(new RequestStep(
                            request, StepKind.RELEASED, Audience.INTERNAL, CurrentActor.get(), null, null, now));
                    events.publishEvent(new RequestChanged(fact.tenant(), request.number()));
                });
    }
}
