package city.plaza.notification.rules;

import city.plaza.notification.outbound.RecipientRole;
import city.plaza.request.RequestFact;
import city.plaza.request.StepKind;
import city.plaza.request.correspondence.Correspondence;
import city.plaza.request.correspondence.RequestCorrespondence;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever reported a request of the public steps that mean something to them. */
@Component
class ReporterRule extends NotificationRule<RequestFact> {

    private final RequestCorrespondence correspondence;
    private final ExpectedFirstAnswer outlook;
    private final EmailComposer composer;

    ReporterRule(
            RequestCorrespondence correspondence,
            ExpectedFirstAnswer outlook,
            EmailComposer composer,
            Notifier notifier) {
        super(notifier);
        this.correspondence = correspondence;
        this.outlook = outlook;
        this.composer = composer;
    }

    @Override
    public String name() {
        return "resident-notifier";
    }

    @Override
    public Class<RequestFact> fact() {
        return RequestFact.class;
    }

    @Override
    Optional<Notification> notification(RequestFact fact) {
        return correspondence
                .about(fact.requestId(), fact.stepId())
                .filter(ReporterRule::isWorthTelling)
                .flatMap(about -> reporter(about).map(reporter -> notification(fact, about, reporter)));
    }

    private Notification notification(RequestFact fact, Correspondence about, Recipient reporter) {
        return new Notification(
                fact.stepId().toString(),
                EmailComposer.template(about.step()),
                fact.requestId(),
                isUrgent(about.step().kind()),
                List.of(reporter),
                recipient -> composer.write(outlook.of(about)));
    }

    private static Optional<Recipient> reporter(Correspondence about) {
        return Optional.ofNullable(about.contact().email())
                .map(email -> Recipient.byEmail(
                        RecipientRole.REPORTER, email, about.contact().language()));
    }

    private static boolean isWorthTelling(Correspondence about) {
        return switch (about.step().kind()) {
            case SUBMITTED, HELD, COMMENTED, RESOLVED -> true;
            // Who contested it has just read that it is open again.
            case REOPENED -> !about.step().byResident();
            // That a colleague takes over is nothing to the resident, who was told that work has begun.
            case STARTED -> about.first();
            case ROUTED,
                    REROUTED,
                    ASSIGNED,
                    RELEASED,
                    RESUMED,
                    EDITED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    REFERRED,
                    CLOSED,
                    IMPORTED -> false;
        };
    }

    /** The number and the link are needed now, and so is whatever the city may be asking. */
    private static boolean isUrgent(StepKind kind) {
        return kind == StepKind.SUBMITTED || kind == StepKind.HELD;
    }
}
