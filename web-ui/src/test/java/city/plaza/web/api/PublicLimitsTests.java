package city.plaza.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.PlazaApplication;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPorts;
import city.plaza.infrastructure.testing.StoryTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What people without an account may do so often and no oftener, at a node that allows a tenth of what is usual. */
@StoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicLimitsTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private ConfigurableApplicationContext plaza;
    private String origin;
    private String neighbour;
    private int callers;

    @BeforeAll
    void start() {
        int port = LocalPorts.free();
        var settings = new HashMap<>(LocalPlatform.shared().environment());
        settings.putAll(Map.of(
                "server.port", Integer.toString(port),
                "plaza.public-port", Integer.toString(port),
                "server.tomcat.remoteip.internal-proxies", "127.0.0.1",
                "plaza.public-rates.percent", "10",
                "plaza.outbox.enabled", "false",
                "spring.main.banner-mode", "off"));
        plaza = new SpringApplicationBuilder(PlazaApplication.class, TestCities.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        var cities = plaza.getBean(TestCities.class);
        origin = "http://" + cities.open(getClass(), "limited").mainHost() + ":" + port;
        neighbour = "http://" + cities.open(getClass(), "neighbour").mainHost() + ":" + port;
    }

    @AfterAll
    void stop() {
        plaza.close();
    }

    @Test
    void reportsAreLimitedByAddressAndThePageSaysSoInFiveLanguages() {
        var somebody = new Form(origin, caller());
        for (int i = 0; i < 3; i++) {
            assertThat(somebody.send("a" + i + "@example.org").statusCode()).isEqualTo(302);
        }
        var refused = somebody.send("a4@example.org", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 600);
        assertThat(refused.body()).contains("<h1>Too many requests</h1>", "call your local emergency number");
        assertThat(somebody.send("a4@example.org", "Accept-Language", "es").body())
                .contains("Demasiadas solicitudes");
        assertThat(somebody.send("a4@example.org", "Accept-Language", "ar").body())
                .contains("طلبات كثيرة جدًا");

        assertThat(new Form(origin, caller()).send("b@example.org").statusCode())
                .isEqualTo(302);
        assertThat(new Form(neighbour, somebody.address).send("b@example.org").statusCode())
                .as("at another city")
                .isEqualTo(302);
    }

    @Test
    void oneAddressGetsFewMailsWhoeverAsksForThem() {
        assertThat(new Form(origin, caller()).send("victim@example.org").statusCode())
                .isEqualTo(302);
        var refused = new Form(origin, caller()).send("Victim@example.org", "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This address has had several e-mails", "value=\"Victim@example.org\"");
        assertThat(new Form(origin, caller()).send("other@example.org").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoTriesNumbersAndSecretsSeesNothingMoreForAWhile() {
        var form = new Form(origin, caller());
        var link = form.send("c@example.org").headers().firstValue("location").orElseThrow();
        var thief = caller();
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++) {
            statuses.add(get(origin + "/requests/00000" + i + "-1999/secret-" + i, thief)
                    .statusCode());
        }
        assertThat(statuses).startsWith(404, 404).endsWith(429);
        assertThat(get(origin + link.replaceFirst("^https?://[^/]+", ""), thief).statusCode())
                .as("a right one, by who tried wrong ones")
                .isEqualTo(429);
        assertThat(get(origin + link.replaceFirst("^https?://[^/]+", ""), caller())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyOtherWayInIsLimitedToo() {
        assertLimited("/track?number=000001-2026", 12);
        assertLimited("/geo/suggest?q=main", 30);
        assertLimited("/oauth2/authorization/nowhere", 3);
        assertLimited("/report", 6);
        assertLimited("/?v-r=init&location=report", 6);
    }

    @Test
    void aFormWithFilesIsNotReadWithoutWhatItsPageBrings() {
        var large = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n"
                + "x".repeat(1_000_000) + "\r\n--x--\r\n";
        var answer = new Visitor()
                .send(origin + "/report/simple", "multipart/form-data; boundary=x", large, "X-Forwarded-For", caller());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private void assertLimited(String path, int calls) {
        var address = caller();
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < calls + 2; i++) {
            statuses.add(get(origin + path, address).statusCode());
        }
        assertThat(statuses.subList(0, 3)).as(path).doesNotContain(429);
        assertThat(statuses).as(path).endsWith(429);
        assertThat(get(origin + path, caller()).statusCode()).as(path).isNotEqualTo(429);
    }

    private static HttpResponse<String> get(String url, String address) {
        return new Visitor().get(url, "X-Forwarded-For", address);
    }

    /** Somebody whom nobody has seen before. */
    private String caller() {
        return "203.0.113." + ++callers;
    }

    private static final class Form {

        private final Visitor visitor = new Visitor();
        private final String origin;
        private final String address;
        private final String proof;

        Form(String origin, String address) {
            this.origin = origin;
            this.address = address;
            var csrf = CSRF.matcher(visitor.get(origin + "/report/simple?service=praise", "X-Forwarded-For", address)
                    .body());
            assertThat(csrf.find()).isTrue();
            this.proof = csrf.group(1);
        }

        HttpResponse<String> send(String email, String... headers) {
            var all = new ArrayList<>(List.of("X-Forwarded-For", address));
            all.addAll(List.of(headers));
            return visitor.post(
                    origin + "/report/simple",
                    Map.of(
                            "service",
                            "praise",
                            "description",
                            "Well done",
                            "email",
                            email,
                            "key",
                            UUID.randomUUID().toString(),
                            "_csrf",
                            proof),
                    all.toArray(String[]::new));
        }
    }
}
