package city.plaza.demo;

import city.plaza.infrastructure.local.LocalFailure;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Catches every mail and shows it on a page. */
final class DemoMail {

    private static final int MOST = 200;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"&]+(?:&amp;[^\\s<>\"&]+)*");
    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Mail of the demo</title><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
            article{border:1px solid #d0d7de;border-radius:8px;padding:1rem 1.25rem;margin:1rem 0}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin:0 0 .25rem}p.to{color:#57606a;margin:0 0 .75rem}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}
            </style><h1>Mail of the demo</h1><p>Nothing leaves this computer: what Plaza sends ends here, newest first.
            <a href="/">Look again</a></p>""";

    private final GreenMail smtp;
    private final HttpServer page;

    DemoMail(int smtpPort, int pagePort) {
        smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try {
            page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
        } catch (IOException e) {
            smtp.stop();
            throw new LocalFailure("Port " + pagePort + " for the mail page is taken: stop what listens there", e);
        }
        page.createContext("/", this::show);
        page.start();
    }

    String url() {
        return "http://localhost:" + page.getAddress().getPort() + "/";
    }

    void stop() {
        page.stop(0);
        smtp.stop();
    }

    private void show(HttpExchange exchange) throws IOException {
        var html = new StringBuilder(HEAD);
        var mails = smtp.getReceivedMessages();
        if (mails.length == 0) {
            html.append("<p>No mail yet.</p>");
        }
        for (int i = mails.length - 1; i >= Math.max(0, mails.length - MOST); i--) {
            html.append(article(mails[i]));
        }
        var body = html.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String article(MimeMessage mail) {
        try {
            var text = HtmlUtils.htmlEscape(text(mail));
            return "<article><h2>"
                    + HtmlUtils.htmlEscape(
                            Optional.ofNullable(mail.getSubject()).orElse(""))
                    + "</h2><p class=to>to " + HtmlUtils.htmlEscape(addresses(mail)) + "</p><pre>"
                    + LINK.matcher(text).replaceAll("<a href=\"$0\">$0</a>") + "</pre></article>";
        } catch (MessagingException | IOException e) {
            return "<article><p>A mail that cannot be read.</p></article>";
        }
    }

    private static String addresses(MimeMessage mail) throws MessagingException {
        return Arrays.toString(mail.getRecipients(Message.RecipientType.TO)).replaceAll("^\\[|]$", "");
    }

    /** The plain text of a mail, found in whatever it is wrapped in. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
