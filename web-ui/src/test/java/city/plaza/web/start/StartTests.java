package city.plaza.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where people arrive when they have signed in. */
@RunningPlaza
class StartTests {

    private static final String ROSA = "rosa@springfield.example";

    @Autowired
    private TestRealms realms;

    @Autowired
    private OperatorsProvisioner operators;

    @Autowired
    private CityUrls urls;

    private final Visitor visitor = new Visitor();
    private City springfield;
    private String origin;

    @BeforeEach
    void aResident() {
        springfield = realms.open(getClass(), "springfield");
        origin = realms.origin(springfield);
        realms.person(springfield, ROSA, "Rosa Resident", List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "staff", "lead", "city-admin"})
    void thoseWhoWorkOnRequestsBeginAtTheirList(String role) {
        var email = role + "@springfield.example";
        realms.person(springfield, email, "Pat " + role, List.of(role), List.of());

        assertThat(place(visitor.signIn(origin, email, TestRealms.PASSWORD))).isEqualTo("/staff");
        // From what they read, too: they came to work.
        assertThat(beginsAt(origin)).isEqualTo("/staff");
    }

    @Test
    void operatorsBeginAtTheirCities() {
        operators.provision();
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(
                        "plaza-operators",
                        "otto@plaza.example",
                        TestRealms.PASSWORD,
                        "Otto",
                        List.of("operator"),
                        List.of());
        var console = urls.origin(urls.consoleHost()).toString();

        assertThat(place(visitor.signIn(console, "otto@plaza.example", TestRealms.PASSWORD)))
                .isEqualTo("/cities");
        assertThat(beginsAt(console)).isEqualTo("/cities");
    }

    @Test
    void residentsBeginAtTheirReports() {
        assertThat(place(visitor.signIn(origin, ROSA, TestRealms.PASSWORD))).isEqualTo("/my-reports");
        assertThat(visitor.get(origin + "/").body()).contains("href=\"/me\"", "Rosa Resident");
        assertThat(beginsAt(origin)).isEqualTo("/my-reports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services/pothole", "/services?q=hole"})
    void residentsReturnToWhatTheyRead(String page) {
        visitor.get(origin + "/sign-in", "Referer", origin + page);

        assertThat(place(visitor.signIn(origin, ROSA, TestRealms.PASSWORD))).isEqualTo(page);
        assertThat(beginsAt(origin)).as("only once").isEqualTo("/my-reports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/services", "//evil.example/", "%s//evil.example/", "%s/", "no address"})
    void nobodyIsLedAwayBySigningIn(String referer) {
        visitor.get(origin + "/sign-in", "Referer", referer.formatted(origin));

        assertThat(place(visitor.signIn(origin, ROSA, TestRealms.PASSWORD))).isEqualTo("/my-reports");
    }

    @Test
    void aPageThatAskedToSignInIsWhereItLeads() {
        realms.person(springfield, "gus@springfield.example", "Gus", List.of("staff"), List.of());
        visitor.get(origin + "/staff/requests/2026-000001");
        visitor.get(origin + "/sign-in", "Referer", origin + "/services");

        assertThat(place(visitor.signIn(origin, "gus@springfield.example", TestRealms.PASSWORD)))
                .isEqualTo("/staff/requests/2026-000001");
    }

    @Test
    void nobodyInParticularIsAskedToSignInFirst() {
        assertThat(beginsAt(origin)).isEqualTo("/sign-in");
    }

    private String beginsAt(String origin) {
        return visitor.get(origin + "/me")
                .headers()
                .firstValue("location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    /** The path that was reached in the end, without what Spring Security adds to a page it had kept. */
    private String place(HttpResponse<String> reached) {
        var uri = reached.request().uri();
        var query = uri.getQuery() == null ? "" : uri.getQuery().replaceFirst("&?continue$", "");
        return uri.getPath() + (query.isEmpty() ? "" : "?" + query);
    }
}
