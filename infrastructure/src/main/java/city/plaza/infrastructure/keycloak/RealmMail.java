package city.plaza.infrastructure.keycloak;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail server by which realms send invitations and confirmations; the one that Plaza's own mail goes through. */
@Component
class RealmMail {

    private final String host;
    private final int port;
    private final String username;
    private final String password;
    private final boolean starttls;
    private final String from;

    RealmMail(
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.port:25}") int port,
            @Value("${spring.mail.username:}") String username,
            @Value("${spring.mail.password:}") String password,
            @Value("${spring.mail.properties.mail.smtp.starttls.enable:false}") boolean starttls,
            @Value("${plaza.mail.from:}") String from) {
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
        this.starttls = starttls;
        this.from = from.isBlank() ? "no-reply@localhost" : from;
    }

    /** Without a server no address is confirmed and nobody is invited by mail. */
    boolean isConfigured() {
        return !host.isBlank();
    }

    /** As Keycloak wants it, with the city's name as the sender's. */
    Map<String, String> settings(String senderName) {
        var settings = new LinkedHashMap<String, String>();
        if (isConfigured()) {
            settings.put("host", host);
            settings.put("port", Integer.toString(port));
            settings.put("from", from);
            settings.put("fromDisplayName", senderName);
            settings.put("starttls", Boolean.toString(starttls));
            settings.put("auth", Boolean.toString(!username.isBlank()));
            if (!username.isBlank()) {
                settings.put("user", username);
                settings.put("password", password);
            }
        }
        return settings;
    }
}
