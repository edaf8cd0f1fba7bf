package city.plaza.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiKeys;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.branding.BrandImages;
import city.plaza.catalog.CatalogEditor;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.intake.PhotoIntake;
import city.plaza.intake.ReportIntake;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.location.maps.CityMaps;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.TokenHolder;
import city.plaza.web.testing.Visitor;
import com.microsoft.playwright.options.LoadState;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Statement 16: whatever Plaza answers at, it answers nothing about a thing of another city, and changes none.
 *
 * <p>The addresses are those that Spring and Vaadin know, so a new one is tried without being named here; one with a new
 * kind of variable fails until it is said what the neighbour's is.
 */
@RunningPlaza
@ScreenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String EMAIL = "somebody@example.org";

    /** Not there; gone or never there, which is told alike; not there in that version. */
    private static final Set<Integer> NOTHING_FOUND = Set.of(404, 409, 412);

    @Autowired
    private ApplicationContext plaza;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private TestRealms realms;

    @Autowired
    private TokenHolder.Factory tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AuditVerifier audit;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private CatalogEditor catalog;

    @Autowired
    private KnowledgeBase knowledge;

    @Autowired
    private CityMaps maps;

    @Autowired
    private BrandImages images;

    @Autowired
    private PhotoIntake photos;

    @Autowired
    private ReportIntake intake;

    @Autowired
    private ApiKeys keys;

    private CityRows rows;
    private City here;
    private City there;
    private String hereAt;
    private String thereAt;
    private TokenHolder hereToken;
    private TokenHolder thereToken;
    private ForeignIds theirs;
    private String version = "";

    @BeforeAll
    void twoCities() throws Exception {
        rows = new CityRows(jdbc, transactions);
        here = realms.open(getClass(), "here");
        there = realms.open(getClass(), "there");
        hereAt = realms.origin(here);
        thereAt = realms.origin(there);
        var roles = List.of("staff", "lead", "city-admin");
        realms.person(here, EMAIL, "Hal Here", roles, List.of("public-works"));
        var subject = realms.person(there, EMAIL, Neighbour.SONG, roles, List.of("public-works"));
        freshTokens();
        var neighbour =
                new Neighbour(there, new Neighbour.Things(catalog, knowledge, maps, images, photos, intake, keys));
        var logo = neighbour.furnish();
        var key = neighbour.letAProgramIn();
        theirs = new ForeignIds(neighbour.report(), logo, key, there.id().value(), subject);
        version = neighbour.publish(thereToken, thereAt);
    }

    /** They end after minutes. */
    @BeforeEach
    void freshTokens() {
        hereToken = tokens.of(here.id(), hereAt, EMAIL, TestRealms.PASSWORD);
        thereToken = tokens.of(there.id(), thereAt, EMAIL, TestRealms.PASSWORD);
    }

    @Test
    void answersNothingAboutTheNeighboursThings() {
        var before = rows.of(there);
        var unknownSecrets = alerts(here, "UNKNOWN_SECRET");
        var unknownNumbers = alerts(here, "UNKNOWN_NUMBER");
        var hereSession = session(here);
        var all = new SoftAssertions();
        int calls = 0;
        for (var endpoint : Endpoint.all(plaza)) {
            for (var caller : List.of(Caller.stranger(), hereSession, Caller.bearing(hereToken.token()))) {
                var answer = call(caller, endpoint, hereAt);
                calls++;
                var what = caller.name() + ": " + endpoint + " answers " + answer.statusCode();
                all.assertThat(answer.body()).as(what).doesNotContain(Neighbour.SONG);
                if (theirs.areIn(endpoint)) {
                    all.assertThat(answer.statusCode())
                            .as(what)
                            .satisfies(status -> isRefusal(endpoint, caller, status));
                }
            }
        }
        System.out.printf(
                "%d calls of %d addresses%n", calls, Endpoint.all(plaza).size());
        all.assertThat(rows.of(there)).as("the neighbour's rows").isEqualTo(before);
        all.assertAll();
        assertThat(alerts(here, "UNKNOWN_SECRET")).isGreaterThan(unknownSecrets);
        assertThat(alerts(here, "UNKNOWN_NUMBER")).isGreaterThan(unknownNumbers);
        assertThat(administered(here)).isInstanceOf(AuditVerdict.Sound.class);
    }

    /**
     * Some doors are closed before anybody looks for a thing: the administrators' to whoever brings no token, those for
     * programs to whoever brings something else than a key, staff's to whoever has not signed in, and that of a form to
     * whoever does not bring its proof.
     */
    private static void isRefusal(Endpoint endpoint, Caller caller, int status) {
        if (endpoint.isAdministrators() && caller.token() == null) {
            assertThat(status).isIn(401, 404);
        } else if (endpoint.isOpen311() && (caller.token() != null || isForKeysOnly(endpoint))) {
            assertThat(status).isIn(401, 403, 404);
        } else if (endpoint.pattern().startsWith("/staff/") && caller.cookies() == null) {
            assertThat(status).isEqualTo(302);
        } else if (!endpoint.isOfMachines() && !endpoint.method().equals("GET") && caller.cookies() == null) {
            assertThat(status).isIn(403, 404);
        } else {
            assertThat(status).isIn(NOTHING_FOUND);
        }
    }

    @Test
    void isOpenedAtItsOwnCityByTheSameIds() {
        var theirSession = session(there);
        var all = new SoftAssertions();
        for (var endpoint : Endpoint.all(plaza)) {
            if (!endpoint.method().equals("GET")
                    || !theirs.areIn(endpoint)
                    || endpoint.pattern().startsWith("/api/operator")
                    || isForKeysOnly(endpoint)) {
                continue;
            }
            var caller = endpoint.isAdministrators() ? Caller.bearing(thereToken.token()) : theirSession;
            all.assertThat(call(caller, endpoint, thereAt).statusCode())
                    .as(endpoint + " with " + theirs.fill(endpoint))
                    .isEqualTo(200);
        }
        all.assertAll();
    }

    @Test
    void isClosedToSessionsAndTokensOfTheNeighbour() {
        var before = rows.of(there);
        var foreignSessions = alerts(there, "FOREIGN_SESSION");
        var foreignTokens = alerts(there, "FOREIGN_TOKEN");
        var all = new SoftAssertions();
        var visitor = new Visitor();
        var endpoints = new ArrayList<>(Endpoint.all(plaza));
        endpoints.addAll(Endpoint.screens(servlets));
        for (var endpoint : endpoints) {
            // The first use at the wrong host ends a session.
            var caller = endpoint.isOfMachines() ? Caller.bearing(hereToken.token()) : session(visitor, here);
            var answer = call(caller, endpoint, thereAt);
            var what = caller.name() + ": " + endpoint;
            if (!isForEverybody(endpoint)) {
                all.assertThat(answer.statusCode())
                        .as(what)
                        .isEqualTo(endpoint.pattern().startsWith("/api/operator") ? 404 : 401);
                all.assertThat(answer.body()).as(what).doesNotContain(Neighbour.SONG);
            }
        }
        all.assertThat(rows.of(there)).as("the neighbour's rows").isEqualTo(before);
        all.assertAll();
        assertThat(alerts(there, "FOREIGN_SESSION")).isGreaterThan(foreignSessions);
        assertThat(alerts(there, "FOREIGN_TOKEN")).isGreaterThan(foreignTokens);
    }

    @Test
    void noScreenShowsAThingOfTheNeighbour() {
        var before = rows.of(there);
        var all = new SoftAssertions();
        try (var browser = Browser.start()) {
            var page = browser.visitor(Browser.Size.DESK, "en");
            Browser.signIn(page, hereAt, EMAIL, TestRealms.PASSWORD);
            for (var screen : Endpoint.screens(servlets)) {
                if (screen.variables().isEmpty()) {
                    continue;
                }
                page.navigate(hereAt + theirs.fill(screen));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                all.assertThat(page.locator("body").innerText())
                        .as(screen.toString())
                        .doesNotContain(Neighbour.SONG)
                        .isNotBlank();
            }
        }
        all.assertThat(rows.of(there)).as("the neighbour's rows").isEqualTo(before);
        all.assertAll();
    }

    private HttpResponse<String> call(Caller caller, Endpoint endpoint, String origin) {
        var query = new TreeMap<String, String>();
        endpoint.parameters().forEach(each -> query.put(each, theirs.asked(each)));
        var address = origin + theirs.fill(endpoint);
        var url = endpoint.method().equals("GET") && !query.isEmpty() ? address + "?" + Caller.encoded(query) : address;
        return caller.call(endpoint, url, version, query, json(endpoint));
    }

    /** A body that can be read, so that nobody is refused for that. */
    private String json(Endpoint endpoint) {
        if (endpoint.variables().contains("key")) {
            return Neighbour.DEPARTMENT;
        }
        return endpoint.pattern().endsWith("/rotation")
                ? "{\"graceDays\": 0, \"lastDay\": \""
                        + LocalDate.now(ZoneOffset.UTC).plusDays(30) + "\"}"
                : "{\"draft\": \"%s\", \"note\": \"\", \"changes\": [\"departments/%s\"]}"
                        .formatted(version.replace("\"", ""), Neighbour.CODE);
    }

    /** What asks nobody who they are: descriptions, Open311, and the server's own health, which is no city's. */
    private static boolean isForEverybody(Endpoint endpoint) {
        // Nothing is at /error itself, for anybody.
        return endpoint.pattern().equals("/error")
                || endpoint.pattern().contains("/openapi")
                || endpoint.pattern().startsWith("/api/docs")
                || endpoint.isOpen311()
                || endpoint.pattern().startsWith("/actuator");
    }

    /** Open311 hands out photos to programs that were let in. */
    private static boolean isForKeysOnly(Endpoint endpoint) {
        return endpoint.isOpen311() && endpoint.variables().contains("photo");
    }

    private Caller session(City city) {
        return session(new Visitor(), city);
    }

    private Caller session(Visitor visitor, City city) {
        var origin = realms.origin(city);
        visitor.signIn(origin, EMAIL, TestRealms.PASSWORD);
        var form = CSRF.matcher(
                visitor.get(origin + "/report/simple", "Accept", "text/html").body());
        assertThat(form.find()).as("a form with its proof").isTrue();
        return new Caller(
                "a session",
                null,
                "JSESSIONID=" + visitor.cookie(origin, "JSESSIONID") + "; XSRF-TOKEN="
                        + visitor.cookie(origin, "XSRF-TOKEN"),
                form.group(1));
    }

    private double alerts(City city, String key) {
        return meters.counter("plaza.door.refused", "tenant", city.id().value(), "key", key)
                .count();
    }

    private AuditVerdict administered(City city) {
        return TenantContext.callAs(
                city.id(), () -> CurrentActor.callAs(new Actor.Plaza("test"), () -> audit.verify(List.of())));
    }
}
