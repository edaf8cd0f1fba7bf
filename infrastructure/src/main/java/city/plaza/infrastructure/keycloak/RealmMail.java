package city.plaza.infrastructure.keycloak;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server by which realms send invitations and confirmations; the same that Plaza's own mail goes through.
 *
 * @param host empty where there is none; then no address is confirmed and nobody is invited by mail
 * @param from the sender's address
 */
@ConfigurationProperties("plaza.smtp")
record RealmMail(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean starttls,
        @DefaultValue("no-reply@localhost") String from) {

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

    @Override
    public String toString() {
        return "RealmMail[" + host + ":" + port + "]";
    }
}
