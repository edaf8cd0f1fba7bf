package city.plaza.notification.rules;

import city.plaza.outbox.Lane;
import city.plaza.request.planning.RequestProfile;
import city.plaza.request.planning.RequestProfiles;
import city.plaza.sla.DueFact;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the assignee of a request, or its department, that it is due soon or overdue; once for each due date. */
@Component
class DueRule extends NotificationRule<DueFact> {

    private final RequestProfiles profiles;
    private final StaffRecipients recipients;
    private final DueEmailComposer composer;
    private final Clock clock;

    DueRule(
            RequestProfiles profiles,
            StaffRecipients recipients,
            DueEmailComposer composer,
            Notifier notifier,
            Clock clock) {
        super(notifier);
        this.profiles = profiles;
        this.recipients = recipients;
        this.composer = composer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-notifier";
    }

    @Override
    public Class<DueFact> fact() {
        return DueFact.class;
    }

    /** The directory of the city's people is not asked inside a transaction. */
    @Override
    public Lane lane() {
        return Lane.EXTERNAL;
    }

    @Override
    Optional<Notification> notification(DueFact fact) {
        return profiles.find(fact.requestId())
                .filter(request -> request.status().isOpen() && fact.due().equals(request.expectedAt()))
                .filter(request -> stillApplies(fact))
                .flatMap(request -> recipients.of(request).map(recipient -> notification(fact, request, recipient)));
    }

    private Notification notification(DueFact fact, RequestProfile request, Recipient recipient) {
        return new Notification(
                fact.requestId() + " " + fact.due(),
                template(fact),
                null,
                false,
                List.of(recipient),
                each -> composer.write(request, fact, each));
    }

    /** Whoever was away for long is told the worse of both only. */
    private boolean stillApplies(DueFact fact) {
        return switch (fact) {
            case DueFact.RequestDueSoon soon -> clock.instant().isBefore(soon.due());
            case DueFact.RequestOverdue over -> true;
        };
    }

    static String template(DueFact fact) {
        return switch (fact) {
            case DueFact.RequestDueSoon soon -> "due.soon";
            case DueFact.RequestOverdue over -> "due.over";
        };
    }
}
