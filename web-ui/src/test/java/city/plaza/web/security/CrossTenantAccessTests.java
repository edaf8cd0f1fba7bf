package city.plaza.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.Visitor;
import city.plaza.web.testing.WhoAmI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
class CrossTenantAccessTests {

    @Autowired
    private TestCities cities;

    @Autowired
    private TestRealms realms;

    @Autowired
    private CityRegistry registry;

    @Autowired
    private CityUrls urls;

    private final Visitor visitor = new Visitor();
    private City springfield;
    private City shelbyville;

    @BeforeEach
    void open() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
    }

    @Test
    void onlyTheHostDecidesWhichCityIsVisited() {
        var page = realms.origin(springfield) + WhoAmI.PUBLIC;
        assertThat(visitor.get(page).body()).isEqualTo(springfield.id() + " Anonymous[]");
        assertThat(visitor.get(
                                page,
                                "X-Forwarded-Host",
                                shelbyville.mainHost(),
                                "Forwarded",
                                "host=" + shelbyville.mainHost(),
                                "X-Forwarded-Server",
                                shelbyville.mainHost(),
                                "X-Tenant",
                                shelbyville.id().value(),
                                "X-Tenant-Id",
                                shelbyville.id().value())
                        .body())
                .isEqualTo(springfield.id() + " Anonymous[]");
    }

    @Test
    void onlyANamedProxySaysHowACallCame() {
        var proxy = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        assertThat(cameByHttps(proxy.build())).as("the proxy").isTrue();
        assertThat(cameByHttps(
                        proxy.localAddress(InetAddress.ofLiteral("127.0.0.2")).build()))
                .as("somebody else in the same network")
                .isFalse();
    }

    /** Whether the node takes somebody's word that a browser reached them by https. */
    private boolean cameByHttps(HttpClient http) {
        var page = URI.create(realms.origin(springfield) + "/services");
        var request = HttpRequest.newBuilder(URI.create(page.toString().replaceFirst("//[^/:]+", "//127.0.0.1")))
                .header("Host", page.getAuthority())
                .header("X-Forwarded-Proto", "https")
                .build();
        try {
            return http.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("strict-transport-security")
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aHostThatIsNobodysSaysSo() {
        for (var host : new String[] {"nowhere.localhost", "localhost", "x" + springfield.mainHost(), "evil.example"}) {
            var answer = visitor.get(urls.origin(host) + "/services");
            assertThat(answer.statusCode()).as(host).isEqualTo(404);
            assertThat(answer.body()).as(host).doesNotContain("springfield").doesNotContain("shelbyville");
        }
        assertThat(visitor.get(urls.origin("localhost") + "/actuator/health").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSuspendedCityShowsItsOwnNotice() {
        var capital = cities.open(getClass(), "capital");
        CurrentActor.runAs(new Actor.Plaza("test"), () -> registry.suspend(capital.id()));
        var answer = visitor.get(realms.origin(capital) + WhoAmI.PUBLIC);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains(capital.name()).doesNotContain("Anonymous");
        CurrentActor.runAs(new Actor.Plaza("test"), () -> registry.open(capital.id()));
        assertThat(visitor.get(realms.origin(capital) + WhoAmI.PUBLIC).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPlainPageCostsNoSessionAndRunsNothingInline() {
        var answer = visitor.get(realms.origin(springfield) + WhoAmI.PUBLIC);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'")
                .contains("script-src 'self';")
                .doesNotContain("unsafe-inline");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(visitor.post(realms.origin(springfield) + "/logout", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theServersInsidesStayInside() {
        assertThat(visitor.get(realms.origin(springfield) + "/actuator/env").statusCode())
                .isNotEqualTo(200);
        assertThat(visitor.get(realms.origin(springfield) + WhoAmI.PRIVATE)
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/sign-in");
    }
}
