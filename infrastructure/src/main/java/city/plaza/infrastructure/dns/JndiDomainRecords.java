package city.plaza.infrastructure.dns;

import city.plaza.onboarding.spi.DomainRecords;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the name servers of this computer, or the one that is set, with the client that every Java has. */
@Component
class JndiDomainRecords implements DomainRecords {

    private static final String PATIENCE_MILLIS = "2000";
    private static final String TRIES = "2";

    private final String server;

    /** @param server host and port, such as {@code 192.0.2.53:53}; empty for those of this computer */
    JndiDomainRecords(@Value("${plaza.dns-server:}") String server) {
        this.server = server;
    }

    /** The provider is this one alone, names are host names, and what comes back is text: nothing is deserialised. */
    @Override
    @SuppressWarnings("BanJNDI")
    public List<String> texts(String name) {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, server.isBlank() ? "dns:" : "dns://" + server);
        settings.put("com.sun.jndi.dns.timeout.initial", PATIENCE_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            var context = new InitialDirContext(settings);
            try {
                var found = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
                var texts = new ArrayList<String>();
                for (int i = 0; found != null && i < found.size(); i++) {
                    texts.add(plain(String.valueOf(found.get(i))));
                }
                return texts;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new RecordsUnavailable(
                    "No name server answered: " + e.getClass().getSimpleName(), e);
        }
    }

    /** A text with spaces comes in quotation marks. */
    private static String plain(String text) {
        return text.matches("\"[^\"]*\"") ? text.substring(1, text.length() - 1) : text;
    }
}
