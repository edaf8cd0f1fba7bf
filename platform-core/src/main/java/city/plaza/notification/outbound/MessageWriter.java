package city.plaza.notification.outbound;

import city.plaza.notification.email.Email;
import city.plaza.notification.email.EmailRenderer;
import city.plaza.notification.email.RenderedEmail;
import city.plaza.notification.email.StopLink;
import city.plaza.notification.outbound.OutboundMessages.Queued;
import city.plaza.notification.spi.EmailBranding;
import city.plaza.notification.spi.MessageContent;
import city.plaza.notification.spi.OutgoingMessage;
import city.plaza.request.correspondence.EmailLinks;
import city.plaza.request.correspondence.RequestCorrespondence;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.Tenants;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is queued in the form of its channel, with its links whole. */
@Component
class MessageWriter {

    private final OutboundMessages messages;
    private final RequestCorrespondence correspondence;
    private final EmailRenderer renderer;
    private final EmailBranding branding;
    private final Tenants tenants;
    private final CityUrls urls;

    MessageWriter(
            OutboundMessages messages,
            RequestCorrespondence correspondence,
            EmailRenderer renderer,
            EmailBranding branding,
            Tenants tenants,
            CityUrls urls) {
        this.messages = messages;
        this.correspondence = correspondence;
        this.renderer = renderer;
        this.branding = branding;
        this.tenants = tenants;
        this.urls = urls;
    }

    /**
     * The message to send under this id; empty if its recipient has stopped all that it would say since it was queued, which
     * is noted.
     *
     * @param queued one message, or the messages of one digest
     */
    Optional<OutgoingMessage> write(UUID id, List<Queued> queued) {
        var wanted = new ArrayList<Wanted>();
        for (var each : queued) {
            keys(each)
                    .ifPresentOrElse(
                            keys -> wanted.add(new Wanted(each, keys.value())), () -> messages.stopped(each.id()));
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var first = wanted.getFirst().queued();
        return Optional.of(new OutgoingMessage(
                id,
                tenants.current().id(),
                first.recipient(),
                first.language(),
                switch (first.channel()) {
                    case EMAIL -> email(wanted);
                }));
    }

    private MessageContent email(List<Wanted> wanted) {
        var rendered = wanted.size() == 1 ? rendered(wanted.getFirst()) : renderer.digest(emails(wanted));
        return new MessageContent.Email(
                Objects.requireNonNullElse(
                        branding.current().sender(), tenants.current().name()),
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                unsubscribe(wanted));
    }

    private RenderedEmail rendered(Wanted wanted) {
        var email = wanted.queued().email();
        return email != null
                ? renderer.one(wanted.whole(email))
                : wanted.whole(Objects.requireNonNull(wanted.queued().rendered()));
    }

    /** Only messages that may wait become digests, and those are never of the release before. */
    private static List<Email> emails(List<Wanted> wanted) {
        return wanted.stream()
                .map(each -> each.whole(Objects.requireNonNull(each.queued().email())))
                .toList();
    }

    /** One click must not stop more than its e-mail is about: a digest of several requests has a link beside each. */
    private @Nullable URI unsubscribe(List<Wanted> wanted) {
        var keys = wanted.stream().map(Wanted::keys).distinct().toList();
        var only = keys.size() == 1 ? keys.getFirst() : null;
        return only == null ? null : URI.create(StopLink.of(urls, tenants.current(), only.number(), only.stop()));
    }

    /** What opens the links of a message; empty if its recipient has stopped e-mails about its request. */
    private Optional<Keys> keys(Queued queued) {
        var request = queued.requestId();
        return request == null
                ? Optional.of(new Keys(null))
                : correspondence.keys(request).map(Keys::new);
    }

    /** @param value absent for a message about no request */
    private record Keys(@Nullable EmailLinks value) {}

    private record Wanted(Queued queued, @Nullable EmailLinks keys) {

        Email whole(Email email) {
            return keys == null ? email : email.withSecrets(keys.follow(), keys.stop());
        }

        RenderedEmail whole(RenderedEmail rendered) {
            return keys == null
                    ? rendered
                    : new RenderedEmail(rendered.subject(), whole(rendered.text()), whole(rendered.html()));
        }

        private String whole(String written) {
            return written.replace(Email.SECRET, Objects.requireNonNull(keys).follow())
                    .replace(Email.STOP, keys.stop());
        }
    }
}
