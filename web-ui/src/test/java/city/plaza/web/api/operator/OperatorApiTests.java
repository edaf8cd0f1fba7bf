package city.plaza.web.api.operator;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantId;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.TokenHolder;
import city.plaza.web.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@RunningPlaza
class OperatorApiTests {

    private static final TenantId OPERATORS = new TenantId("plaza-operators");
    private static final String OLGA = "olga@plaza.example";
    private static final String BOUNDARY =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-89.7,39.7],[-89.6,39.7],[-89.6,39.9],[-89.7,39.9],[-89.7,39.7]]]}";

    @Autowired
    TestRealms realms;

    @Autowired
    OperatorsProvisioner operators;

    @Autowired
    CityUrls urls;

    @Autowired
    Onboarding onboarding;

    @Autowired
    TokenHolder.Factory tokens;

    @Autowired
    JsonMapper json;

    private String console;
    private TokenHolder olga;

    @BeforeEach
    void anOperator() {
        realms.open(getClass(), "springfield");
        operators.provision();
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(OPERATORS.value(), OLGA, TestRealms.PASSWORD, "Olga Operator", List.of("operator"), List.of());
        console = urls.origin(urls.consoleHost()).toString();
        olga = tokens.of(OPERATORS, console, OLGA, TestRealms.PASSWORD);
    }

    @Test
    void isClosedToEverybodyWithoutATokenOfTheOperatorsRealm() {
        var nobody = TokenHolder.withoutToken();
        assertThat(nobody.get(console + "/api/operator/cities").statusCode()).isEqualTo(401);
        assertThat(TokenHolder.with("nonsense")
                        .get(console + "/api/operator/cities")
                        .statusCode())
                .isEqualTo(401);

        var springfield = realms.open(getClass(), "springfield");
        realms.person(springfield, "cora@springfield.example", "Cora Clerk", List.of("city-admin"), List.of());
        var cora = tokens.of(
                springfield.id(), realms.origin(springfield), "cora@springfield.example", TestRealms.PASSWORD);
        assertThat(cora.get(console + "/api/operator/cities").statusCode()).isEqualTo(401);

        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(OPERATORS.value(), "nora@plaza.example", TestRealms.PASSWORD, "Nora", List.of(), List.of());
        assertThat(tokens.withIdToken(OPERATORS, console, OLGA, TestRealms.PASSWORD)
                        .get(console + "/api/operator/cities")
                        .statusCode())
                .as("a token that only says who somebody is")
                .isEqualTo(401);
        var nora = tokens.of(OPERATORS, console, "nora@plaza.example", TestRealms.PASSWORD);
        assertThat(nora.get(console + "/api/operator/cities").statusCode()).isEqualTo(403);
    }

    @Test
    void isNotThereAtACitysHost() {
        var springfield = realms.open(getClass(), "springfield");
        assertThat(olga.get(realms.origin(springfield) + "/api/operator/cities").statusCode())
                .isEqualTo(404);
    }

    @Test
    void makesACityAndLooksAfterIt() throws Exception {
        var slug = "rest-city";
        var ended = new CountDownLatch(1);
        var stop = CurrentActor.callAs(
                new Actor.Plaza("test"),
                () -> onboarding.watch(
                        new TenantId(slug),
                        () -> CurrentActor.runAs(new Actor.Plaza("test"), () -> {
                            if (onboarding
                                    .progress(new TenantId(slug))
                                    .orElseThrow()
                                    .finished()) {
                                ended.countDown();
                            }
                        })));
        var accepted = olga.send("POST", console + "/api/operator/cities", body(slug, "small-town"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        var location = accepted.headers().firstValue("location").orElseThrow();
        assertThat(location).isEqualTo(console + "/api/operator/cities/" + slug);
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        stop.run();

        var city = json.readTree(olga.get(location).body());
        assertThat(city.path("onboarding").path("finished").asBoolean()).isTrue();
        assertThat(city.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(city.path("users").asInt()).isEqualTo(1);
        assertThat(city.path("hosts").get(0).asString()).isEqualTo(slug + ".localhost");

        assertThat(olga.send("POST", location + "/suspension", "").statusCode()).isEqualTo(200);
        assertThat(olga.send("POST", location + "/suspension", "").statusCode()).isEqualTo(409);
        assertThat(olga.send("DELETE", location + "/suspension", "").statusCode())
                .isEqualTo(200);
        var renamed = json.readTree(
                olga.send("PATCH", location, "{\"name\":\"Rest Town\"}").body());
        assertThat(renamed.path("city").path("name").asString()).isEqualTo("Rest Town");
        assertThat(renamed.path("signsIn").asBoolean()).isTrue();
        assertThat(olga.send("POST", location + "/hosts", "{\"host\":\"311.rest.example\"}")
                        .statusCode())
                .isEqualTo(201);
        var again = olga.send("POST", console + "/api/operator/cities", body(slug, "small-town"));
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    void namesEachFieldThatCannotBeSo() {
        var answer = olga.send("POST", console + "/api/operator/cities", body("www", "atlantis"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        var errors = json.readTree(answer.body()).path("errors");
        assertThat(errors.values())
                .extracting(error -> error.path("field").asString())
                .containsExactly("slug", "template");
        assertThat(errors.get(0).path("detail").asString()).isNotBlank().doesNotStartWith("error.");

        assertThat(olga.send("POST", console + "/api/operator/cities", "{}").statusCode())
                .isEqualTo(422);
        assertThat(olga.send("POST", console + "/api/operator/cities", "{\"name\":")
                        .statusCode())
                .isEqualTo(400);
        assertThat(olga.get(console + "/api/operator/cities/atlantis").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPersonAtATerminalCanAskForAToken() {
        var realm = LocalPlatform.shared().keycloak().url() + "/realms/" + OPERATORS;
        var asked = new Visitor()
                .post(realm + "/protocol/openid-connect/auth/device", Map.of("client_id", "plaza-terminal"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body()).contains("user_code").contains("verification_uri");
    }

    @Test
    void isDescribed() {
        var answer = TokenHolder.withoutToken().get(console + "/api/operator/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        var paths = json.readTree(answer.body()).path("paths");
        assertThat(paths.has("/api/operator/cities")).isTrue();
        assertThat(paths.propertyNames()).allMatch(path -> path.startsWith("/api/operator/"));
    }

    private static String body(String slug, String template) {
        return """
                {"name": "Rest City", "slug": "%s", "zone": "America/Chicago", "country": "US",
                 "languages": ["en", "es"], "template": "%s", "boundary": %s,
                 "administrator": {"name": "Ada Admin", "email": "ada@rest.example"}}""".formatted(slug, template, BOUNDARY);
    }
}
