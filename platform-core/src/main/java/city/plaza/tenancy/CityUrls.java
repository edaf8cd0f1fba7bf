package city.plaza.tenancy;

import java.net.URI;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses at which browsers find cities and the operators' console. */
@Component
public class CityUrls {

    private static final String CONSOLE = "console";

    private final Environment environment;
    private final String baseDomain;

    /** Reads the port at each call: a server on a free one learns it only once it has started. */
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
        var scheme = environment.getProperty("plaza.public-scheme", "https");
        int usual = scheme.equals("https") ? 443 : 80;
        int port = environment.getProperty("plaza.public-port", Integer.class, usual);
        return URI.create(scheme + "://" + host + (port == usual ? "" : ":" + port));
    }

    /** Every origin of a city, the main one first. */
    public List<URI> origins(City city) {
        return city.hosts().stream().map(this::origin).toList();
    }

    /** Where a city's home page is. */
    public URI home(City city) {
        return origin(city.mainHost()).resolve("/");
    }
}
