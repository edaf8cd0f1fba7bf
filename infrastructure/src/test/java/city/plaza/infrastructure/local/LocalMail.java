package city.plaza.infrastructure.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A mail server in this process: it takes every e-mail, sends none on, and forgets them at its end. */
public final class LocalMail {

    private static final String FROM = "no-reply@plaza.example";

    private final int port = LocalPorts.take(0, "mail");
    private final GreenMail server;

    LocalMail() {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        // Two seconds unless told otherwise, which a busy computer may need for other things.
        setup.setServerStartupTimeout(15_000);
        server = new GreenMail(setup);
    }

    /** Start, with no e-mails. */
    public void start() {
        server.start();
    }

    /** Stop, and forget every e-mail. */
    public void stop() {
        server.stop();
    }

    public int port() {
        return port;
    }

    /** Every e-mail taken so far, in order. */
    public List<MimeMessage> messages() {
        return List.of(server.getReceivedMessages());
    }

    Map<String, String> environment() {
        return Map.of(
                "spring.mail.host", "127.0.0.1", "spring.mail.port", Integer.toString(port), "plaza.mail.from", FROM);
    }
}
