package city.plaza.tenancy;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses at which browsers find cities and the operators' console. */
@Component
public class CityUrls {

    private static final String CONSOLE = "console";

    private final Environment environment;
    private final String baseDomain;
    private volatile @Nullable Front front;

    CityUrls(Environment environment) {
        this.environment = environment;
        this.baseDomain = environment.getRequiredProperty("plaza.base-domain");
    }

    /** The domain under which every city has a host by its short name. */
    public String baseDomain() {
        return baseDomain;
    }

    /** The host every city has. */
    public String defaultHost(TenantId city) {
        return city + "." + baseDomain();
    }

    /** The host of the operators' console. */
    public String consoleHost() {
        return CONSOLE + "." + baseDomain();
    }

    /** The scheme, host and port of a host of ours, as they stand in the address bar. */
    public URI origin(String host) {
        var known = front;
        var at = known == null ? readFront() : known;
        return URI.create(at.scheme + "://" + host + at.port);
    }

    private Front readFront() {
        var scheme = environment.getProperty("plaza.public-scheme", "https");
        int usual = scheme.equals("https") ? 443 : 80;
        int port = environment.getProperty("plaza.public-port", Integer.class, usual);
        return new Front(scheme, port == usual ? "" : ":" + port);
    }

    /** A server on a free port learns it only once it has started; until then it is looked up at each call. */
    @EventListener
    void started(ContextRefreshedEvent event) {
        if (event.getApplicationContext().getParent() == null) {
            front = readFront();
        }
    }

    /** Every origin of a city, the main one first. */
    public List<URI> origins(City city) {
        return city.hosts().stream().map(this::origin).toList();
    }

    /** Where a city's home page is. */
    public URI home(City city) {
        return origin(city.mainHost()).resolve("/");
    }

    /** @param port with its colon; empty if it is the usual one */
    private record Front(String scheme, String port) {}
}
