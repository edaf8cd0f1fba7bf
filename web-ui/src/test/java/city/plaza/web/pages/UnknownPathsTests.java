package city.plaza.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.tenancy.City;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser gets where there is nothing. */
@RunningPlaza
class UnknownPathsTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Autowired
    private TestRealms realms;

    private City city;
    private String origin;

    @BeforeEach
    void openACity() {
        city = realms.open(getClass(), "springfield");
        origin = realms.origin(city);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/report/nope",
                "/requests.rss",
                "/requests",
                "/requests/2026-000001/a/b/c",
                "/services/pothole/nope",
                "/track/nope",
                "/map",
                "/map/tiles",
                "/survey/1",
                "/photos/1",
                "/lib/nope.js",
                "/aura/nope.css",
                "/staff/nope",
                "/admin/nope/at/all",
                "/actuator/nope",
                "/error",
                "/manifest.webmanifest",
                "/sw.js",
                "/VAADIN/nope.js",
                "/logout",
                "/api",
                "/api/nope",
                "/wp-login.php",
                "/.env"
            })
    void whereNothingIsThePageSaysSoWithoutASessionOrASignIn(String path) {
        var visitor = new Visitor();
        var answer = visitor.get(origin + path, "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(visitor.cookie(origin, "JSESSIONID")).isEmpty();
        assertThat(answer.body()).contains(city.name(), "There is no such page", "plaza.css");
    }

    @Test
    void nobodyIsToldMoreAfterSigningIn() {
        realms.person(city, "cleo@unknown.example", "Cleo Clerk", List.of("staff"), List.of("public-works"));
        var clerk = new Visitor();
        clerk.signIn(origin, "cleo@unknown.example", TestRealms.PASSWORD);

        assertThat(clerk.get(origin + "/staff/nope", "Accept", BROWSER).statusCode())
                .isEqualTo(404);
        assertThat(clerk.get(origin + "/staff", "Accept", BROWSER).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsThereIsStillThere() {
        var stranger = new Visitor();
        for (var path : List.of("/", "/services", "/track", "/report", "/report/simple", "/actuator/health")) {
            assertThat(stranger.get(origin + path, "Accept", BROWSER).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        for (var path : List.of("/my-reports", "/staff", "/admin")) {
            assertThat(new Visitor().get(origin + path, "Accept", BROWSER).statusCode())
                    .as(path)
                    .isEqualTo(302);
        }
    }

    @Test
    void crawlersAndBrowsersFindTheirFiles() {
        var visitor = new Visitor();
        var robots = visitor.get(origin + "/robots.txt");
        var icon = visitor.get(origin + "/favicon.ico");

        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
        assertThat(robots.body()).startsWith("User-agent: *").contains("Disallow: /staff");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("content-type").orElse("")).contains("icon");
        assertThat(visitor.cookie(origin, "JSESSIONID")).isEmpty();
    }
}
