package city.plaza.notification;

import city.plaza.outbox.FactListener;
import city.plaza.request.Correspondence;
import city.plaza.request.RequestCorrespondence;
import city.plaza.request.RequestFact;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to the resident at every public step. The e-mail is sent later, by {@link MessageDispatch}. */
@Component
class ResidentNotifier implements FactListener<RequestFact> {

    private final RequestCorrespondence correspondence;
    private final ExpectedFirstAnswer outlook;
    private final EmailComposer composer;
    private final OutboundMessages messages;

    ResidentNotifier(
            RequestCorrespondence correspondence,
            ExpectedFirstAnswer outlook,
            EmailComposer composer,
            OutboundMessages messages) {
        this.correspondence = correspondence;
        this.outlook = outlook;
        this.composer = composer;
        this.messages = messages;
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
    public void on(RequestFact fact) {
        correspondence
                .about(fact.requestId(), fact.stepId())
                .ifPresent(about -> NotificationRule.recipient(about)
                        .ifPresent(recipient -> write(fact.requestId(), about, recipient)));
    }

    private void write(UUID requestId, Correspondence about, String recipient) {
        var email = composer.write(outlook.of(about));
        messages.add(UUID.randomUUID(), requestId, EmailComposer.template(about.step()), recipient, email);
    }
}
