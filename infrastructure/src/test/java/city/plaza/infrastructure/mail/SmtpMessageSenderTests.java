package city.plaza.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.plaza.notification.spi.MessageContent;
import city.plaza.notification.spi.MessageSender.MessageRefused;
import city.plaza.notification.spi.OutgoingMessage;
import city.plaza.tenancy.TenantId;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends through a server that does not offer SMTPUTF8, as most do not. */
class SmtpMessageSenderTests {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private SmtpMessageSender sender;

    @BeforeEach
    void aSender() {
        server.start();
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getPort());
        sender = new SmtpMessageSender(mail, "no-reply@plaza.example");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** Of each character only the low byte would be sent: {@code š} (U+0161) as {@code a}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0161dmin@springfield.example",
                "josé@springfield.example",
                "a@b..cc",
                "<a@b.cc>",
                "a@b.cc, c@d.ee"
            })
    void writesToNobodyRatherThanToSomebodyElse(String recipient) {
        assertThatExceptionOfType(MessageRefused.class).isThrownBy(() -> sender.send(message(recipient)));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void writesToTheHostOfADomainInAnotherScript() throws MessagingException {
        sender.send(message("o'brien+311@bücher.example"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0].toString())
                .isEqualTo("o'brien+311@xn--bcher-kva.example");
    }

    private static OutgoingMessage message(String recipient) {
        return new OutgoingMessage(
                UUID.randomUUID(),
                new TenantId("springfield"),
                recipient,
                Locale.ENGLISH,
                new MessageContent.Email("City of Springfield", "Your report", "Received.", "<p>Received.</p>", null));
    }
}
