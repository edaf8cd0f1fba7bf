package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.Accident;
import city.plaza.web.testing.LogBook;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever goes wrong with a call, a program reads it in the form of the standard and never gets a page. */
@RunningPlaza
class Open311RefusalsTests {

    @Autowired
    ApplicationContext plaza;

    Open311City city;
    final Visitor program = new Visitor();

    @BeforeEach
    void aCity() {
        city = new Open311City(plaza, getClass(), "refusal-bay");
    }

    @Test
    void aSuspendedCitySaysSo() {
        var closed = new Open311City(plaza, getClass(), "closed-bay");
        CurrentActor.runAs(
                new Actor.Plaza("test"), () -> plaza.getBean(CityRegistry.class).suspend(closed.city.id()));
        try {
            for (var path : new String[] {"services", "requests", "discovery", "nowhere"}) {
                var refused = assertRefused(503, "suspended at the moment", closed.base + path);
                assertThat(refused.headers().firstValue("retry-after")).contains("120");
            }
            assertRefused(503, "suspendido", closed.base + "services", "Accept-Language", "es");
            var filed = program.post(closed.base + "requests.json", Map.of("service_code", "pothole"));
            assertThat(filed.statusCode()).isEqualTo(503);
            assertThat(Open311City.json(filed).get(0).path("code").asInt()).isEqualTo(503);
            var console = origin(plaza.getBean(CityUrls.class).consoleHost());
            assertRefused(503, "suspended", console + "services", "?jurisdiction_id=" + closed.city.id());
        } finally {
            CurrentActor.runAs(
                    new Actor.Plaza("test"),
                    () -> plaza.getBean(CityRegistry.class).open(closed.city.id()));
        }
    }

    @Test
    void whereThereIsNoCityThereAreNoServices() {
        for (var host : new String[] {"nowhere.localhost", "evil.example"}) {
            assertRefused(404, "no city", origin(host) + "services", "Accept", "text/html");
        }
        assertRefused(404, "jurisdiction_id", city.base + "services", "?jurisdiction_id=elsewhere");
    }

    @Test
    void anAddressThatIsNoneIsRefusedInTheSameForm() {
        assertRefused(404, "nothing", city.base + "nowhere");
        assertRefused(404, "nothing", origin(city.city.mainHost()).replace("v2/", "v9/") + "services");
        assertRefused(400, "understood", city.base + "services;a=b");
    }

    @Test
    void aMethodThatAnAddressDoesNotHaveIsNamedWithThoseItHas() throws IOException {
        var refused = program.post(city.base + "services.json", Map.of("a", "b"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(405);
        assertThat(refused.headers().firstValue("allow")).contains("GET");
        assertThat(Open311City.json(refused).get(0).path("description").asString())
                .contains("method");
        for (var method : new String[] {"DELETE", "PUT", "PATCH", "TRACE", "FOO"}) {
            assertThat(raw(method + " /open311/v2/requests.xml HTTP/1.1"))
                    .as(method)
                    .startsWith(method.equals("FOO") ? "HTTP/1.1 400" : "HTTP/1.1 405")
                    .containsIgnoringCase("content-type: text/xml;charset=utf-8")
                    .contains("<errors><error><code>")
                    .doesNotContainIgnoringCase("<html");
        }
    }

    /** The server refuses these before it knows which application they are for. */
    @Test
    void anAddressNobodyCanReadIsRefusedInTheSameForm() throws IOException {
        for (var path : new String[] {"services%zz.json", "a%2Fb.json", "a%00.json", "..%5c.json"}) {
            assertThat(raw("GET /open311/v2/" + path + " HTTP/1.1"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/json;charset=utf-8")
                    .contains("[{\"code\":400,\"description\":\"")
                    .doesNotContainIgnoringCase("<html");
        }
        for (var query : new String[] {"q=%zz", "%zz=1", "api_key=%zz"}) {
            assertThat(raw("GET /open311/v2/requests.json?" + query + " HTTP/1.1"))
                    .as(query)
                    .contains("[{\"code\":400,\"description\":\"");
        }
    }

    /** A line of HTTP that is none is not even known to be a call. */
    @Test
    void theKeyOfACallNobodyCanReadIsNotLogged() throws IOException {
        var key = city.key(ApiScope.CREATE);
        try (var log = new LogBook()) {
            for (var query : new String[] {"api_key=" + key + "%zz", "api_key=" + key + "|", "a=%zz&api_key=" + key}) {
                assertThat(raw("GET /open311/v2/requests.json?" + query + " HTTP/1.1"))
                        .as(query)
                        .doesNotContain(key);
            }
            assertThat(raw("GET /open311/v2/accident.json?api_key=" + key + " HTTP/1.1"))
                    .startsWith("HTTP/1.1 500");
            assertThat(log.text()).contains(Accident.REASON).doesNotContain(key);
        }
    }

    @Test
    void aCharacterThatNoTextHasIsNoReasonToTryAgain() {
        var key = city.key(ApiScope.CREATE);
        var report = new HashMap<>(Map.of("service_code", "pothole", "address_string", "Main\0St", "api_key", key));
        assertThat(city.post("requests.json", report).statusCode()).isEqualTo(400);
        report.putAll(Map.of("address_string", "Main St", "description", "a\0b"));
        assertThat(city.post("requests.json", report).statusCode()).isEqualTo(400);
        for (var path : new String[] {"requests.json?q=%00", "requests/%20.json", "requests.json?service_code=%00"}) {
            assertThat(city.get(path).statusCode()).as(path).isBetween(200, 499);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInTheSameForm() {
        var key = city.key(ApiScope.CREATE);
        var large = "x".repeat(3 * 1024 * 1024);
        var form = city.send(
                "requests.json", "application/x-www-form-urlencoded", "service_code=pothole&description=" + large);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(413);
        assertThat(Open311City.json(form).get(0).path("code").asInt()).isEqualTo(413);
        var xml = city.send("requests.xml?api_key=" + key, "text/xml", "<request><a>" + large + "</a></request>");
        assertThat(xml.statusCode()).as(xml.body()).isEqualTo(413);
        assertThat(Open311City.xml(xml).getDocumentElement().getTagName()).isEqualTo("errors");
        var parts = city.send(
                "requests.xml?api_key=" + key,
                "multipart/form-data; boundary=line",
                "--line\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\n"
                        + "x".repeat(17 * 1024 * 1024) + "\r\n--line--\r\n");
        assertThat(parts.statusCode()).as(parts.body()).isEqualTo(413);
        assertThat(Open311City.xml(parts).getDocumentElement().getTagName()).isEqualTo("errors");
    }

    @Test
    void whatNobodyForesawIsNotedAndNotTold() {
        var refused = assertRefused(500, "has been logged", city.base + "accident", "Accept", "text/html");
        assertThat(refused.body()).doesNotContain(Accident.REASON, "Exception", "jdbc", "\tat ");
        var inSpanish = assertRefused(500, "registrado", city.base + "accident", "Accept-Language", "es");
        assertThat(inSpanish.headers().firstValue("content-language")).contains("es");
    }

    /** @param more a query, or the name and value of a header */
    private HttpResponse<String> assertRefused(int status, String said, String address, String... more) {
        var isQuery = more.length == 1;
        var query = isQuery ? more[0] : "";
        var headers = isQuery ? new String[0] : more;
        var json = program.get(address + ".json" + query, headers);
        assertThat(json.statusCode()).as(address + json.body()).isEqualTo(status);
        var error = Open311City.json(json).get(0);
        assertThat(error.path("code").asInt()).isEqualTo(status);
        assertThat(error.path("description").asString()).contains(said);
        var xml = program.get(address + ".xml" + query, headers);
        assertThat(xml.statusCode()).isEqualTo(status);
        var errors = Open311City.xml(xml).getDocumentElement();
        assertThat(errors.getTagName()).isEqualTo("errors");
        assertThat(errors.getFirstChild().getNodeName()).isEqualTo("error");
        assertThat(errors.getTextContent()).startsWith(Integer.toString(status)).contains(said);
        return xml;
    }

    private String origin(String host) {
        return plaza.getBean(CityUrls.class).origin(host) + "/open311/v2/";
    }

    /** What comes back for a line that no client library would send. */
    private String raw(String line) throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(city.base).getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: " + city.city.mainHost() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
