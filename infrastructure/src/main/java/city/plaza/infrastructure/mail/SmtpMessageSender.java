package city.plaza.infrastructure.mail;

import city.plaza.notification.spi.MessageSender;
import city.plaza.notification.spi.OutgoingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends letters through the mail server of {@code spring.mail.*}. */
@Component
class SmtpMessageSender implements MessageSender {

    private final JavaMailSender mail;
    private final String from;
    private final String domain;

    /** @throws IllegalArgumentException if the sender's address is not one */
    SmtpMessageSender(JavaMailSender mail, @Value("${plaza.mail.from:}") String from) {
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
    public void send(OutgoingMessage message) {
        try {
            mail.send(mime(message));
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

    private MimeMessage mime(OutgoingMessage message) throws MessagingException, UnsupportedEncodingException {
        var mime = new IdentifiedMessage(mail.createMimeMessage(), "<" + message.id() + "@" + domain + ">");
        var helper = new MimeMessageHelper(
                mime, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(from, message.sender());
        helper.setTo(new InternetAddress(message.recipient(), true));
        helper.setSubject(message.subject());
        helper.setText(message.text(), message.html());
        mime.setHeader("Content-Language", message.language().toLanguageTag());
        // RFC 3834: nobody's holiday notice answers this.
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("List-Id", "<requests." + message.tenant() + "." + domain + ">");
        if (message.stop() != null) {
            // RFC 8058: the reader's mail program offers it and asks for it by itself.
            mime.setHeader("List-Unsubscribe", "<" + message.stop() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mime;
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
    }
}
