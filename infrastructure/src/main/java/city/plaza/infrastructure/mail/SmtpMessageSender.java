package city.plaza.infrastructure.mail;

import city.plaza.notification.spi.MessageChannel;
import city.plaza.notification.spi.MessageContent;
import city.plaza.notification.spi.MessageSender;
import city.plaza.notification.spi.OutgoingMessage;
import city.plaza.shared.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends e-mails through the mail server of {@code spring.mail.*}. */
@Component
class SmtpMessageSender implements MessageSender {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int INITIAL_BUFFER_SIZE = 1 << 14;
    /** What Jakarta Mail otherwise looks for through the whole class path, anew for every part of every e-mail. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider",
            "jakarta.activation.spi.MailcapRegistryProvider",
                    "org.eclipse.angus.activation.MailcapRegistryProviderImpl",
            "jakarta.activation.spi.MimeTypeRegistryProvider",
                    "org.eclipse.angus.activation.MimeTypeRegistryProviderImpl");

    private final JavaMailSender mail;
    private final String from;
    private final String domain;

    /** @throws IllegalArgumentException if the sender's address is not one */
    SmtpMessageSender(JavaMailSender mail, @Value("${plaza.mail.from:}") String from) {
        PROVIDERS.forEach((provider, found) -> {
            if (System.getProperty(provider) == null) {
                System.setProperty(provider, found);
            }
        });
        this.mail = mail;
        this.from = address(from).getAddress();
        this.domain = this.from.substring(this.from.indexOf('@') + 1);
    }

    private static InternetAddress address(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("plaza.mail.from is no e-mail address", e);
        }
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.EMAIL;
    }

    @Override
    public String provider() {
        return "smtp";
    }

    @Override
    public Receipt send(OutgoingMessage message) {
        try {
            var mime = mime(message);
            mail.send(mime);
            return new Receipt(mime.id);
        } catch (AddressException e) {
            throw new MessageRefused("address");
        } catch (MailException e) {
            SmtpReply.refusal(e).ifPresent(code -> {
                throw new MessageRefused(code);
            });
            throw new MessageDelayed("Mail server did not take message " + message.id(), e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MessageDelayed("Cannot write message " + message.id(), e);
        }
    }

    private IdentifiedMessage mime(OutgoingMessage message) throws MessagingException, UnsupportedEncodingException {
        var email = switch (message.content()) {
            case MessageContent.Email content -> content;
        };
        var mime = new IdentifiedMessage(mail.createMimeMessage(), "<" + message.id() + "@" + domain + ">");
        mime.setFrom(new InternetAddress(from, email.sender(), UTF_8));
        mime.setRecipient(Message.RecipientType.TO, recipient(message));
        mime.setSubject(email.subject(), UTF_8);
        // The better one comes last (RFC 2046).
        mime.setContent(new MimeMultipart("alternative", part(email.text(), "plain"), part(email.html(), "html")));
        mime.setHeader("Content-Language", message.language().toLanguageTag());
        // RFC 3834: nobody's holiday notice answers this.
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("List-Id", "<requests." + message.tenant() + "." + domain + ">");
        if (email.unsubscribe() != null) {
            // RFC 8058: the reader's mail program offers it and asks for it by itself.
            mime.setHeader("List-Unsubscribe", "<" + email.unsubscribe() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mime;
    }

    /** Never another than was meant: without SMTPUTF8 the library writes the low byte of each character. */
    private static InternetAddress recipient(OutgoingMessage message) throws AddressException {
        return new InternetAddress(
                EmailAddress.of(message.recipient())
                        .orElseThrow(() -> new MessageRefused("address"))
                        .value(),
                true);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** A message that keeps the id it was given. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(MimeMessage empty, String id) {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        /** In one piece: it is encoded byte by byte, and the connection looks at each byte again. */
        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            var whole = new ByteArrayOutputStream(INITIAL_BUFFER_SIZE);
            super.writeTo(whole, without);
            whole.writeTo(out);
        }
    }
}
