package city.plaza.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Statement 33: what browsers are told about one answer of each kind, and what scripts of other sites may open. */
@RunningPlaza
@ScreenTest
class SecurityHeadersTests {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    private final Visitor visitor = new Visitor();
    private City city;
    private String origin;

    @BeforeEach
    void open() {
        city = cities.open(getClass(), "headers");
        origin = urls.origin(city.mainHost()).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services",
                "/services/pothole",
                "/report/simple",
                "/track",
                "/requests/000001-2026",
                "/knowledge",
                "/accessibility",
                "/developers",
                "/nope",
                "/assets/nope.css",
                "/brand.css",
                "/geo/areas.json",
                "/geo/suggest?q=main",
                "/open311/v2/services.json",
                "/open311/v2/nope.xml",
                "/api/admin/openapi",
                "/api/admin/draft",
                "/actuator/health"
            })
    void anAnswerThatIsNoScreenMayRunNothingInline(String path) {
        var answer = visitor.get(origin + path);
        assertStrict(answer);
        assertThat(header(answer, "content-security-policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-");
    }

    @Test
    void aHostThatIsNobodysIsToldTheSame() {
        var answer = visitor.get(urls.origin("nowhere.localhost") + "/services");
        assertStrict(answer);
        assertThat(header(answer, "content-security-policy")).doesNotContain("unsafe-");
    }

    @Test
    void aScreenRunsItsOwnScriptsAndNoOthers() {
        var answer = visitor.get(origin + "/report");
        assertStrict(answer);
        var policy = header(answer, "content-security-policy");
        var nonce = NONCE.matcher(policy);
        assertThat(nonce.find()).as(policy).isTrue();
        assertThat(policy)
                .contains("script-src 'self' 'unsafe-eval' 'nonce-")
                .doesNotContain("script-src 'unsafe-inline'");
        assertThat(answer.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        assertThat(header(answer, "cache-control")).contains("no-store");
        assertThat(header(visitor.get(origin + "/report"), "content-security-policy"))
                .doesNotContain(nonce.group(1));
    }

    @Test
    void aScreenWorksUnderItsPolicy() {
        try (var browser = Browser.start()) {
            var page = browser.visitor(Browser.Size.PHONE, "en");
            var blocked = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    blocked.add(message.text());
                }
            });
            page.navigate(origin + "/report");
            page.getByText("Pothole").first().waitFor();
            page.navigate(origin + "/services/pothole");
            page.navigate(origin + "/report/simple");
            assertThat(blocked).isEmpty();
        }
    }

    @Test
    void aReaderGetsNoSession() {
        for (var path : List.of("/", "/services", "/report/simple", "/track", "/requests/000001-2026", "/knowledge")) {
            assertThat(String.join(" ", visitor.get(origin + path).headers().allValues("set-cookie")))
                    .as(path)
                    .doesNotContain("JSESSIONID");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://evil.localhost:1", "nonsense"})
    void aConnectionThatStaysOpenIsRefusedToOtherSites(String other) {
        var push = origin + "/VAADIN/push?v-r=push&v-uiId=0";
        assertThat(visitor.get(push, "Origin", other).statusCode()).isEqualTo(403);
        assertThat(visitor.get(push, "Origin", origin).statusCode()).isNotEqualTo(403);
        assertThat(visitor.get(push).statusCode()).isNotEqualTo(403);
    }

    private static void assertStrict(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(header(answer, "x-frame-options")).isEqualTo("DENY");
        assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
        assertThat(header(answer, "permissions-policy")).contains("microphone=()");
        assertThat(header(answer, "cache-control")).isNotEmpty();
        assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
    }

    @Test
    void aBrowserThatCameByHttpsStaysThere() {
        assertThat(header(visitor.get(origin + "/", "X-Forwarded-Proto", "https"), "strict-transport-security"))
                .isEqualTo("max-age=31536000");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
