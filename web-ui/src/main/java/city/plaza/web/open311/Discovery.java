package city.plaza.web.open311;

import city.plaza.apikey.Sandbox;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.open311.protocol.Format;
import city.plaza.web.open311.protocol.Open311RequestParser;
import city.plaza.web.open311.protocol.ResponseWriter;
import city.plaza.web.open311.protocol.Spark;
import city.plaza.web.open311.protocol.Spark.Fields;
import city.plaza.web.open311.protocol.Spark.Many;
import city.plaza.web.open311.protocol.Spark.Text;
import city.plaza.web.routes.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs where everything is and how it speaks. */
@RestController
class Discovery {

    /** Where every address of the interface begins; with the slash, for clients put the rest behind it as it is. */
    static final String BASE = "/open311/v2/";

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
    /** When the interface itself last changed. */
    private static final String CHANGESET = "2026-11-01T00:00:00Z";

    private final Open311RequestParser calls;
    private final ResponseWriter responseWriter;
    private final Tenants tenants;
    private final CityUrls urls;
    private final Sandbox sandbox;
    private final MessageSource messages;

    Discovery(
            Open311RequestParser calls,
            ResponseWriter responseWriter,
            Tenants tenants,
            CityUrls urls,
            Sandbox sandbox,
            MessageSource messages) {
        this.calls = calls;
        this.responseWriter = responseWriter;
        this.tenants = tenants;
        this.urls = urls;
        this.sandbox = sandbox;
        this.messages = messages;
    }

    @GetMapping({
        "/open311/v2/discovery." + Format.ENDING,
        "/open311/v2/discovery",
        "/open311/discovery." + Format.ENDING,
        "/open311/discovery"
    })
    ResponseEntity<byte[]> discover(HttpServletRequest request) {
        var language = calls.language(request);
        var document = new Spark.Document("discovery", shape(city(), language));
        return responseWriter.read(Format.of(request), language, document, ResponseWriter.ONE_MINUTE);
    }

    private Optional<City> city() {
        return TenantContext.scope()
                .flatMap(scope -> scope instanceof TenantContext.OfCity(var id) ? tenants.find(id) : Optional.empty());
    }

    private Fields shape(Optional<City> city, Locale language) {
        var home = city.map(urls::home).orElseGet(() -> urls.origin(urls.consoleHost()));
        var name = city.map(City::name).orElse("Plaza");
        return new Fields()
                .text("changeset", CHANGESET)
                .text("contact", text("open311.discovery.contact", language, name, home))
                .text("key_service", text("open311.discovery.key-service", language, name, keysAt(city)))
                .add(
                        "endpoints",
                        new Many("endpoint", List.of(endpoint(home.resolve(BASE).toString(), type(city)))));
    }

    private URI keysAt(Optional<City> city) {
        return city.map(known -> urls.home(known).resolve(PublicRoutes.DEVELOPERS))
                .orElseGet(() -> urls.origin(urls.consoleHost()));
    }

    /** Nobody works on what is sent to a sandbox. */
    private String type(Optional<City> city) {
        return city.isPresent() && sandbox.isOn() ? "test" : "production";
    }

    private static Fields endpoint(String url, String type) {
        return new Fields()
                .text("specification", SPECIFICATION)
                .text("url", url)
                .text("changeset", CHANGESET)
                .text("type", type)
                .add("formats", Many.of("format", Arrays.asList(Format.values()), format -> new Text(format.media())));
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
