package city.plaza.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.security.PresentedKey;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
class RateLimitTests {

    private static final String SERVICES = "/open311/v2/services.";

    @Autowired
    TestCities cities;

    @Autowired
    CityUrls urls;

    @Autowired
    ApiKeys keys;

    @Autowired
    Clock clock;

    private final Visitor program = new Visitor();
    private City springfield;

    @BeforeEach
    void aCity() {
        springfield = cities.open(getClass(), "springfield");
    }

    @Test
    void aProgramIsToldHowOftenItMayCallAndThenToWaitInTheFormItReads() {
        var key = issue(2);
        var first = program.get(services("json"), PresentedKey.HEADER, key);
        assertThat(first.statusCode()).isNotEqualTo(429);
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"key\";q=2;w=60, \"city\";q=100000;w=60");
        assertThat(header(first, "RateLimit")).startsWith("\"key\";r=1;t=");
        assertThat(program.get(services("json") + "?api_key=" + key).statusCode())
                .isNotEqualTo(429);

        var json = program.get(services("json") + "?api_key=" + key);
        assertThat(json.statusCode()).isEqualTo(429);
        assertThat(header(json, "content-type")).isEqualTo("application/json;charset=utf-8");
        assertThat(json.body())
                .contains("\"code\":429")
                .contains("Too many calls")
                .startsWith("[");
        assertThat(Integer.parseInt(header(json, "Retry-After"))).isBetween(1, 30);
        assertThat(header(json, "RateLimit")).startsWith("\"key\";r=0;t=");
        assertThat(header(json, "Access-Control-Expose-Headers")).contains("Retry-After");

        var xml = program.post(services("xml"), Map.of("api_key", key), "Accept-Language", "es");
        assertThat(xml.statusCode()).isEqualTo(429);
        assertThat(header(xml, "content-type")).isEqualTo("text/xml;charset=utf-8");
        assertThat(xml.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
                .contains("<errors><error><code>429</code><description>Demasiadas llamadas");
    }

    @Test
    void whoHasNoKeyThatWorksIsCountedByAddress() {
        for (var key : new String[] {"plz_nonsense", issue(1) + "x"}) {
            var answer = program.get(services("json"), PresentedKey.HEADER, key);
            assertThat(header(answer, "RateLimit-Policy")).startsWith("\"address\";q=100000;w=60");
        }
        var admin = program.get(urls.origin(springfield.mainHost()) + "/api/admin/draft");
        assertThat(admin.statusCode()).isEqualTo(401);
        assertThat(header(admin, "RateLimit-Policy")).startsWith("\"address\"");
        var console = program.get(urls.origin(urls.consoleHost()) + "/api/operator/cities");
        assertThat(header(console, "RateLimit-Policy")).isEqualTo("\"address\";q=100000;w=60");
        assertThat(program.get(urls.origin(springfield.mainHost()) + "/services")
                        .headers()
                        .firstValue("RateLimit"))
                .as("pages for people")
                .isEmpty();
    }

    private String services(String format) {
        return urls.origin(springfield.mainHost()) + SERVICES + format;
    }

    private String issue(int rate) {
        var lastDay = clock.instant().atZone(springfield.zone()).toLocalDate().plusDays(1);
        var command = new IssueKey("Vendor", "vendor@example.org", Set.of(ApiScope.READ), lastDay, rate);
        return TenantContext.callAs(
                springfield.id(),
                () -> CurrentActor.<String, RuntimeException>callAs(
                        new Actor.Plaza("test"), () -> keys.issue(command).secret()));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
