package city.plaza.web.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiKeyCheck;
import city.plaza.apikey.ApiKeyVerdict;
import city.plaza.apikey.ApiKeyVerdict.Reason;
import city.plaza.apikey.ApiScope;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.TokenHolder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningPlaza
class AdminApiKeysTests {

    @Autowired
    TestRealms realms;

    @Autowired
    CityUrls urls;

    @Autowired
    TokenHolder.Factory tokens;

    @Autowired
    ApiKeyCheck check;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private City springfield;
    private String keys;
    private TokenHolder ada;

    @BeforeEach
    void anAdministrator() {
        springfield = realms.open(getClass(), "springfield");
        keys = api(springfield) + "/api-keys";
        ada = somebody(springfield, "ada@springfield.example", "Ada Admin", "city-admin");
    }

    @Test
    void aKeyIsIssuedRotatedAndRevokedAndItsSecretShownOnce() {
        var issued = ada.send("POST", keys, wanted("create", today().plusYears(1)));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        assertThat(issued.headers().firstValue("cache-control")).contains("no-store");
        var first = read(issued).path("secret").asString();
        assertThat(check(first)).isInstanceOf(ApiKeyVerdict.Accepted.class);

        var place = urls.origin(springfield.mainHost())
                + issued.headers().firstValue("location").orElseThrow();
        var seen = ada.get(place);
        assertThat(seen.body()).doesNotContain("secret", first);
        assertThat(read(seen).path("state").asString()).isEqualTo("ACTIVE");
        assertThat(read(seen).path("client").asString()).isEqualTo("Vendor");
        assertThat(ada.get(keys).body())
                .contains(read(seen).path("id").asString())
                .doesNotContain(first);

        var rotated =
                ada.send("POST", place + "/rotation", "{\"graceDays\": 3, \"lastDay\": \"%s\"}".formatted(today()));
        assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
        var second = read(rotated).path("secret").asString();
        assertThat(check(first)).isInstanceOf(ApiKeyVerdict.Accepted.class);
        assertThat(check(second)).isInstanceOf(ApiKeyVerdict.Accepted.class);

        assertThat(ada.send("DELETE", place, "").statusCode()).isEqualTo(204);
        assertThat(check(second)).isEqualTo(new ApiKeyVerdict.Refused(Reason.REVOKED));
        assertThat(ada.send("DELETE", place, "").statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsMissingIsNamedAndOthersStayOut() {
        var nothing = ada.send("POST", keys, "{}");
        assertThat(nothing.statusCode()).isEqualTo(422);
        var late = ada.send("POST", keys, wanted("create", today().plusYears(3)));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).path("errors").get(0).path("field").asString()).isEqualTo("lastDay");
        assertThat(ada.send("POST", keys, wanted("destroy", today())).statusCode())
                .isEqualTo(422);
        assertThat(ada.get(keys + "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);

        var cleo = somebody(springfield, "cleo@springfield.example", "Cleo Clerk", "staff");
        assertThat(cleo.get(keys).statusCode()).isEqualTo(403);
        var riverton = realms.open(getClass(), "riverton");
        var rita = somebody(riverton, "rita@riverton.example", "Rita Ruler", "city-admin");
        var ours = read(ada.send("POST", keys, wanted("create", today())))
                .path("key")
                .path("id")
                .asString();
        assertThat(rita.get(api(riverton) + "/api-keys/" + ours).statusCode()).isEqualTo(404);
        assertThat(rita.send("DELETE", api(riverton) + "/api-keys/" + ours, "").statusCode())
                .isEqualTo(409);
        assertThat(read(ada.get(keys + "/" + ours)).path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void aCityIsMadeASandboxAndEarnestAgain() {
        var sandbox = api(springfield) + "/sandbox";
        assertThat(read(ada.get(sandbox)).path("sandbox").asBoolean()).isFalse();
        assertThat(read(ada.send("PUT", sandbox, "{\"sandbox\": true}"))
                        .path("sandbox")
                        .asBoolean())
                .isTrue();
        assertThat(ada.get(api(springfield) + "/audit?object=sandbox").body()).contains("sandbox.on");
        assertThat(read(ada.send("PUT", sandbox, "{\"sandbox\": false}"))
                        .path("sandbox")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void isDescribed() {
        assertThat(TokenHolder.withoutToken().get(api(springfield) + "/openapi").body())
                .contains("/api/admin/api-keys/{id}/rotation", "/api/admin/sandbox");
    }

    private ApiKeyVerdict check(String secret) {
        return TenantContext.callAs(springfield.id(), () -> check.check(secret, ApiScope.CREATE));
    }

    private LocalDate today() {
        return clock.instant().atZone(springfield.zone()).toLocalDate();
    }

    private static String wanted(String scope, LocalDate lastDay) {
        return """
                {"client": "Vendor", "contact": "vendor@example.org", "scopes": ["%s"], "lastDay": "%s"}""".formatted(scope, lastDay);
    }

    private String api(City city) {
        return urls.origin(city.mainHost()) + "/api/admin";
    }

    private TokenHolder somebody(City city, String email, String name, String role) {
        realms.person(city, email, name, List.of(role), List.of());
        return tokens.of(city.id(), realms.origin(city), email, TestRealms.PASSWORD);
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
