package city.plaza.notification;

import city.plaza.outbox.FactListener;
import city.plaza.request.RequestProfile;
import city.plaza.request.RequestProfiles;
import city.plaza.sla.DueFact;
import city.plaza.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whoever has taken a request, or the department, that it is due soon or overdue; once for each due date. */
@Component
class DueNotifier implements FactListener<DueFact> {

    private final RequestProfiles profiles;
    private final StaffRecipients recipients;
    private final DueEmailComposer composer;
    private final OutboundMessages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueNotifier(
            RequestProfiles profiles,
            StaffRecipients recipients,
            DueEmailComposer composer,
            OutboundMessages messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.profiles = profiles;
        this.recipients = recipients;
        this.composer = composer;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
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
    public boolean transactional() {
        return false;
    }

    @Override
    public void on(DueFact fact) {
        profiles.find(fact.requestId())
                .filter(request -> request.status().isOpen() && fact.due().equals(request.expectedAt()))
                .filter(request -> stillApplies(fact))
                .ifPresent(request -> notify(request, fact));
    }

    /** Whoever was away for long is told the worse of both only. */
    private boolean stillApplies(DueFact fact) {
        return switch (fact) {
            case DueFact.RequestDueSoon soon -> clock.instant().isBefore(soon.due());
            case DueFact.RequestOverdue over -> true;
        };
    }

    private void notify(RequestProfile request, DueFact fact) {
        recipients.of(request).ifPresent(recipient -> {
            var email = composer.write(request, fact, recipient);
            transaction.executeWithoutResult(
                    status -> messages.add(id(fact), null, template(fact), recipient.email(), email));
        });
    }

    static String template(DueFact fact) {
        return switch (fact) {
            case DueFact.RequestDueSoon soon -> "due.soon";
            case DueFact.RequestOverdue over -> "due.over";
        };
    }

    /** The same for the same request and due date, however often it is foreseen or heard. */
    private static UUID id(DueFact fact) {
        return UUID.nameUUIDFromBytes("%s %s %s %s"
                .formatted(template(fact), TenantContext.current(), fact.requestId(), fact.due())
                .getBytes(StandardCharsets.UTF_8));
    }
}
