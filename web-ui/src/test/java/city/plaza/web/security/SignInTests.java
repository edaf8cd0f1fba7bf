package city.plaza.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.PlazaApplication;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPorts;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.onboarding.Operators;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.Visitor;
import city.plaza.web.testing.WhoAmI;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;

@RunningPlaza
class SignInTests {

    private static final int SECOND_PORT = LocalPorts.free();
    private static final String SECOND =
            "http://" + TestCities.slug(SignInTests.class, "springfield") + ".localhost:" + SECOND_PORT;
    private static final String CLEO = "cleo@springfield.example";

    @Autowired
    private TestRealms realms;

    @Autowired
    private Operators operators;

    @Autowired
    private BackChannelLogout backChannel;

    private City springfield;
    private City shelbyville;
    private String cleo;

    @BeforeEach
    void people() {
        springfield = realms.open(getClass(), "springfield", URI.create(SECOND));
        shelbyville = realms.open(getClass(), "shelbyville");
        cleo = realms.person(springfield, CLEO, "Cleo Clerk", List.of("staff", "lead"), List.of("parks"));
    }

    private String whoAmI(Visitor visitor, String origin) {
        var answer = visitor.get(origin + WhoAmI.PRIVATE);
        return answer.statusCode() == 200 ? answer.body() : "signed out";
    }

    @Test
    void somebodySignsInAndIsKnownByRolesAndDepartments() {
        var visitor = new Visitor();
        visitor.signIn(realms.origin(springfield), CLEO, TestRealms.PASSWORD);
        assertThat(whoAmI(visitor, realms.origin(springfield)))
                .contains("springfield")
                .contains("Person[subject=" + cleo + ", name=Cleo Clerk, email=" + CLEO)
                .contains("STAFF")
                .contains("LEAD")
                .contains("RESIDENT")
                .doesNotContain("CITY_ADMIN")
                .contains("departments=[parks]");
    }

    @Test
    void whoSignsOutIsSignedOutAtKeycloakTooAndNoTokenStandsInAnAddress() {
        var visitor = new Visitor();
        var origin = realms.origin(springfield);
        visitor.signIn(origin, CLEO, TestRealms.PASSWORD);
        assertThat(whoAmI(visitor, origin)).contains(cleo);
        var form = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(visitor.get(origin + "/report/simple").body());
        assertThat(form.find()).isTrue();

        var answer = visitor.post(origin + "/logout", Map.of("_csrf", form.group(1)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(URI.create(origin)
                        .resolve(answer.headers().firstValue("location").orElseThrow()))
                .hasToString(origin + "/");
        assertThat(whoAmI(visitor, origin)).isEqualTo("signed out");
        assertThat(visitor.visit(origin + "/sign-in").body()).contains("name=\"password\"");
    }

    @Test
    void aSessionOfOneCityIsRefusedAtAnotherAndEnded() {
        var visitor = new Visitor();
        visitor.signIn(realms.origin(springfield), CLEO, TestRealms.PASSWORD);
        var session = visitor.cookie(realms.origin(springfield), "JSESSIONID");
        assertThat(session).isNotEmpty();

        var intruder = new Visitor();
        assertThat(intruder.get(realms.origin(shelbyville) + WhoAmI.PRIVATE, "Cookie", "JSESSIONID=" + session)
                        .statusCode())
                .isEqualTo(401);
        assertThat(whoAmI(visitor, realms.origin(springfield))).isEqualTo("signed out");
        assertThat(intruder.get(realms.origin(shelbyville) + "/oauth2/authorization/" + springfield.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(intruder.get(realms.origin(shelbyville) + "/login/oauth2/code/" + springfield.id()
                                + "?code=x&state=y")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .doesNotContain("springfield");
    }

    @Test
    void aLogoutAtKeycloakEndsTheSessionsOnEveryNode() {
        try (var second = secondNode()) {
            assertThat(second.isActive()).isTrue();
            var visitor = new Visitor();
            visitor.signIn(realms.origin(springfield), CLEO, TestRealms.PASSWORD);
            visitor.signIn(SECOND, CLEO, TestRealms.PASSWORD);
            assertThat(whoAmI(visitor, realms.origin(springfield))).contains(cleo);
            assertThat(whoAmI(visitor, SECOND)).contains(cleo);

            LocalPlatform.shared()
                    .keycloak()
                    .people()
                    .signOutEverywhere(springfield.id().value(), cleo);

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> whoAmI(visitor, SECOND).equals("signed out")
                            && whoAmI(visitor, realms.origin(springfield)).equals("signed out"));
        }
    }

    private static ConfigurableApplicationContext secondNode() {
        var builder = new SpringApplicationBuilder(PlazaApplication.class, WhoAmI.class);
        var arguments = LocalPlatform.shared().environment().entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toList();
        var all = new ArrayList<>(arguments);
        all.add("--server.port=" + SECOND_PORT);
        all.add("--plaza.public-port=" + SECOND_PORT);
        return builder.run(all.toArray(String[]::new));
    }

    @Test
    void aForgedLogoutTokenDoesNothing() {
        CurrentActor.runAs(new Actor.Plaza("test"), operators::letSignIn);
        // Somebody whom no other test signs out within the same second.
        var dora = "dora@springfield.example";
        var subject = realms.person(springfield, dora, "Dora Desk", List.of("staff"), List.of("parks"));
        var visitor = new Visitor();
        visitor.signIn(realms.origin(springfield), dora, TestRealms.PASSWORD);
        var claims = """
                {"iss":"%s/realms/%s","aud":"plaza","sub":"%s","jti":"1","iat":%d,\
                "events":{"http://schemas.openid.net/event/backchannel-logout":{}}}""".formatted(
                        LocalPlatform.shared().keycloak().url(),
                        springfield.id(),
                        subject,
                        Instant.now().getEpochSecond());
        for (var header : List.of("{\"alg\":\"none\"}", "{\"alg\":\"RS256\",\"kid\":\"x\"}", "{\"alg\":\"HS256\"}")) {
            var token = base64(header) + "." + base64(claims) + "." + base64("signature");
            for (var city :
                    List.of(springfield.id().value(), shelbyville.id().value(), "plaza-operators", "nobody", "")) {
                // With this person's cookies, as another site might make their browser send it.
                assertThat(visitor.post(
                                        realms.origin(springfield) + "/logout/connect/back-channel/" + city,
                                        Map.of("logout_token", token))
                                .statusCode())
                        .isBetween(400, 499);
            }
        }
        assertThat(whoAmI(visitor, realms.origin(springfield))).contains(subject);
    }

    @Test
    void aLogoutTokenOfARealmThatNobodyHasIsRefused() {
        var ghost = realms.withoutRealm(getClass(), "ghost-town");
        var token = base64("{\"alg\":\"RS256\",\"kid\":\"x\"}") + "."
                + base64("{\"iss\":\"%s\",\"aud\":\"plaza\",\"sub\":\"nobody\"}".formatted(ghost.issuer())) + "."
                + base64("signature");
        assertThat(new Visitor()
                        .post(
                                realms.origin(springfield) + "/logout/connect/back-channel/" + ghost.id(),
                                Map.of("logout_token", token))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLogoutTokenWorksOnce() {
        var first = logout("once", Instant.now());
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(logout("once", Instant.now()).getStatus()).isEqualTo(400);
        assertThat(logout("old", Instant.now().minusSeconds(600)).getStatus()).isEqualTo(400);
    }

    private MockHttpServletResponse logout(String id, Instant issued) {
        var token = OidcLogoutToken.withTokenValue("x")
                .issuer("https://keycloak.example/realms/springfield")
                .audience(List.of("plaza"))
                .subject("nobody")
                .jti(id)
                .issuedAt(issued)
                .events(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        var response = new MockHttpServletResponse();
        TenantContext.runAs(
                springfield.id(),
                () -> backChannel.logout(
                        new MockHttpServletRequest(), response, new TestingAuthenticationToken(token, "")));
        return response;
    }

    @Test
    void keycloakAwaySignInSaysSoAndTheRestGoesOn() {
        var signedIn = new Visitor();
        signedIn.signIn(realms.origin(springfield), CLEO, TestRealms.PASSWORD);
        LocalPlatform.shared().keycloak().stop();
        try {
            var visitor = new Visitor();
            // A yes may be three seconds old, and leads on to Keycloak.
            var answer = await().atMost(Duration.ofSeconds(10))
                    .until(
                            () -> visitor.get(realms.origin(springfield) + "/oauth2/authorization/" + springfield.id()),
                            said -> said.statusCode() == 503);
            assertThat(answer.body()).contains("<h1");
            assertThat(visitor.visit(realms.origin(springfield) + "/sign-in").statusCode())
                    .isEqualTo(503);
            assertThat(visitor.get(realms.origin(springfield) + WhoAmI.PUBLIC).statusCode())
                    .isEqualTo(200);
            assertThat(whoAmI(signedIn, realms.origin(springfield))).contains(cleo);
        } finally {
            LocalPlatform.shared().keycloak().start();
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
