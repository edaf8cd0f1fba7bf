package city.plaza.notification;

import city.plaza.notification.spi.Letterheads;
import city.plaza.outbox.FactListener;
import city.plaza.request.Correspondence;
import city.plaza.request.RequestCorrespondence;
import city.plaza.request.RequestFact;
import city.plaza.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes to the resident at every public step. The letter is sent later, by {@link MessageDispatch}. */
@Component
class ResidentNotifier implements FactListener<RequestFact> {

    private final RequestCorrespondence correspondence;
    private final FirstOutlook outlook;
    private final LetterWriter writer;
    private final Letterheads letterheads;
    private final OutboundMessages messages;
    private final ApplicationEventPublisher events;

    ResidentNotifier(
            RequestCorrespondence correspondence,
            FirstOutlook outlook,
            LetterWriter writer,
            Letterheads letterheads,
            OutboundMessages messages,
            ApplicationEventPublisher events) {
        this.correspondence = correspondence;
        this.outlook = outlook;
        this.writer = writer;
        this.letterheads = letterheads;
        this.messages = messages;
        this.events = events;
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
        var letter = writer.write(outlook.of(about));
        var html = HtmlLetter.of(letter, letterheads.current());
        var id = messages.add(requestId, LetterWriter.template(about.step()), recipient, letter, html);
        events.publishEvent(new MessageQueued(TenantContext.current(), id));
    }
}
