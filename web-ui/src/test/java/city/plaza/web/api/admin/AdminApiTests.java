package city.plaza.web.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.TokenHolder;
import city.plaza.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningPlaza
class AdminApiTests {

    private static final String HARBOUR = """
            {"code": "harbour", "shortName": "HBR", "name": {"en": "Harbour", "es": "Puerto", "ar": "الميناء"}}""";

    @Autowired
    TestRealms realms;

    @Autowired
    CityUrls urls;

    @Autowired
    TokenHolder.Factory tokens;

    @Autowired
    JsonMapper json;

    private City city;
    private String springfield;
    private TokenHolder ada;

    @BeforeEach
    void anAdministrator() {
        city = realms.open(getClass(), "springfield");
        springfield = api(city);
        ada = somebody(city, "ada@springfield.example", "Ada Admin", "city-admin");
        ada.send("DELETE", springfield + "/draft", "");
    }

    @Test
    void onlyTheCitysOwnAdministratorsComeIn() {
        assertThat(TokenHolder.withoutToken().get(springfield + "/draft").statusCode())
                .isEqualTo(401);
        var riverton = realms.open(getClass(), "riverton");
        var rita = somebody(riverton, "rita@riverton.example", "Rita Ruler", "city-admin");
        assertThat(rita.get(api(riverton) + "/draft").statusCode()).isEqualTo(200);
        var elsewhere = rita.get(springfield + "/draft");
        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(elsewhere.headers().firstValue("content-type")).contains("application/problem+json");

        var cleo = somebody(city, "cleo@springfield.example", "Cleo Clerk", "staff");
        assertThat(cleo.get(springfield + "/draft").statusCode()).isEqualTo(403);
        assertThat(ada.get(urls.origin(urls.consoleHost()) + "/api/admin/draft").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTokenThatOnlySaysWhoSomebodyIsOpensNothing() {
        var id = tokens.withIdToken(
                city.id(), urls.origin(city.mainHost()).toString(), "ada@springfield.example", TestRealms.PASSWORD);
        assertThat(id.token()).isNotEmpty();
        assertThat(id.get(springfield + "/draft").statusCode()).isEqualTo(401);
    }

    @Test
    void whileTheServerOfTheTokensIsAwayTheCallerReadsThatItShouldComeAgain() {
        // Its keys were never asked for.
        var remote = realms.open(getClass(), "remote-town");
        var rita = somebody(remote, "rita@remote-town.example", "Rita Ruler", "city-admin");
        LocalPlatform.shared().keycloak().stop();
        try {
            var answer = rita.get(api(remote) + "/draft");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(answer.body()).contains("cannot be checked just now");
        } finally {
            LocalPlatform.shared().keycloak().start();
        }
        assertThat(rita.get(api(remote) + "/draft").statusCode()).isEqualTo(200);
    }

    @Test
    void aCookieOpensNothing() {
        var origin = springfield.replace("/api/admin", "");
        var browser = new Visitor();
        browser.signIn(origin, "ada@springfield.example", TestRealms.PASSWORD);
        assertThat(browser.cookie(origin, "JSESSIONID")).isNotEmpty();
        assertThat(browser.get(springfield + "/draft").statusCode()).isEqualTo(401);
    }

    @Test
    void aPersonAtATerminalCanAskForAToken() {
        var realm = LocalPlatform.shared().keycloak().url() + "/realms/" + city.id();
        var asked = new Visitor()
                .post(realm + "/protocol/openid-connect/auth/device", Map.of("client_id", "plaza-terminal"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body()).contains("user_code").contains("verification_uri");
    }

    @Test
    void aDepartmentIsAddedChangedPublishedAndBroughtBack() {
        var harbour = springfield + "/parts/departments/harbour";
        assertThat(ada.send("PUT", harbour, HARBOUR).statusCode()).isEqualTo(428);
        var added = ada.send("PUT", harbour, HARBOUR, "If-None-Match", "*");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var first = etag(added);
        assertThat(ada.send("PUT", harbour, HARBOUR, "If-None-Match", "*").statusCode())
                .isEqualTo(412);

        var changed = ada.send("PUT", harbour, HARBOUR.replace("HBR", "HAR"), "If-Match", first);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(etag(changed)).isNotEqualTo(first);
        var late = ada.send("PUT", harbour, HARBOUR.replace("HBR", "PORT"), "If-Match", first);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(read(late).path("by").asString()).isEqualTo("Ada Admin");
        assertThat(read(late).path("at").asString()).isNotEmpty();
        assertThat(ada.send("DELETE", harbour, "", "If-Match", first).statusCode())
                .isEqualTo(412);

        var draft = read(ada.get(springfield + "/draft"));
        assertThat(draft.path("publishable").asBoolean()).isTrue();
        var change = draft.path("changes").get(0);
        assertThat(change.path("name").asString()).isEqualTo("departments/harbour");
        assertThat(change.path("kind").asString()).isEqualTo("ADDED");
        assertThat(change.path("by").asString()).isEqualTo("Ada Admin");

        assertThat(publish("no such version").statusCode()).isEqualTo(412);
        var published = publish(draft.path("version").asString());
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        var location = published.headers().firstValue("location").orElseThrow();
        var publication = read(ada.get(springfield.replace("/api/admin", "") + location));
        assertThat(publication.path("note").asString()).isEqualTo("a new department");
        assertThat(publication.path("changes").get(0).path("key").asString()).isEqualTo("harbour");
        assertThat(publish(read(ada.get(springfield + "/draft")).path("version").asString())
                        .statusCode())
                .isEqualTo(204);
        assertThat(names(read(ada.get(springfield + "/publications")), "number"))
                .startsWith(publication.path("number").asString());

        assertThat(ada.send("DELETE", harbour, "", "If-Match", etag(ada.get(harbour)))
                        .statusCode())
                .isEqualTo(204);
        publish(read(ada.get(springfield + "/draft")).path("version").asString());
        assertThat(ada.get(harbour).statusCode()).isEqualTo(404);
        var restored = read(ada.send("POST", springfield.replace("/api/admin", "") + location + "/restoration", ""));
        assertThat(names(restored, "name")).containsExactly("departments/harbour");
        assertThat(ada.get(harbour).statusCode()).isEqualTo(200);
        assertThat(ada.send("POST", springfield + "/publications/9999/restoration", "")
                        .statusCode())
                .isEqualTo(404);

        var entries = read(ada.get(springfield + "/audit?object=departments/harbour"));
        assertThat(names(entries.path("entries"), "action"))
                .containsExactly("configuration.removed", "configuration.added");
        var verified = read(ada.get(springfield + "/audit/verification"));
        assertThat(verified.path("sound").asBoolean()).isTrue();
        var head = verified.path("head").path("sequence").asString() + ":"
                + verified.path("head").path("hash").asString();
        assertThat(read(ada.get(springfield + "/audit/verification?head=" + head))
                        .path("sound")
                        .asBoolean())
                .isTrue();
        assertThat(read(ada.get(springfield + "/audit/verification?head=1:" + "0".repeat(64)))
                        .path("fault")
                        .asString())
                .isEqualTo("REPLACED");
    }

    @Test
    void whatDoesNotFitTogetherIsNamedFieldByField() {
        var pothole = springfield + "/parts/services/pothole";
        var seen = ada.get(pothole);
        var nobodys = seen.body().replace("\"department\":\"public-works\"", "\"department\":\"nobody\"");
        assertThat(ada.send("PUT", pothole, nobodys, "If-Match", etag(seen)).statusCode())
                .isEqualTo(200);

        var draft = read(ada.get(springfield + "/draft"));
        assertThat(draft.path("publishable").asBoolean()).isFalse();
        var finding = draft.path("findings").get(0);
        assertThat(finding.path("field").asString()).isEqualTo("department");
        assertThat(finding.path("detail").asString()).isEqualTo("There is no department nobody");
        assertThat(finding.path("href").asString()).isEqualTo("/api/admin/parts/services/pothole");

        var refused = publish(draft.path("version").asString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(names(read(refused).path("errors"), "field")).contains("services[pothole].department");
    }

    @Test
    void whatCannotBeReadIsNamedByLineAndField() {
        var harbour = springfield + "/parts/departments/harbour";
        var misspelt = read(
                ada.send("PUT", harbour, "{\n  \"code\": \"harbour\",\n  \"shortNam\": \"H\"}", "If-None-Match", "*"));
        assertThat(misspelt.path("status").asInt()).isEqualTo(400);
        assertThat(misspelt.path("line").asInt()).isEqualTo(3);
        assertThat(misspelt.path("errors").get(0).path("field").asString()).isEqualTo("shortNam");

        var nothing = ada.send("PUT", harbour, HARBOUR.replace("\"HBR\"", "null"), "If-None-Match", "*");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("shortName: is missing");
        assertThat(ada.send("PUT", harbour, "{\"code\":", "If-None-Match", "*").statusCode())
                .isEqualTo(400);
        assertThat(ada.send("PUT", springfield + "/parts/departments/port", HARBOUR, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ada.get(springfield + "/parts/volcanoes").statusCode()).isEqualTo(404);
        assertThat(ada.get(springfield + "/parts/departments/atlantis").statusCode())
                .isEqualTo(404);
        assertThat(ada.send("POST", springfield + "/archive", "no archive").statusCode())
                .isEqualTo(415);
    }

    @Test
    void thingsStandInTheOrderTheyWerePutIn() {
        assertThat(ada.send("PUT", springfield + "/parts/services/order", "[\"praise\", \"pothole\"]")
                        .statusCode())
                .isEqualTo(204);
        assertThat(names(read(ada.get(springfield + "/parts/services")), "key")).startsWith("praise", "pothole");
        var wrong = ada.send("PUT", springfield + "/parts/services/order", "[\"praise\", \"volcano\"]");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(names(read(wrong).path("errors"), "field")).containsExactly("[1]");
        var branding = springfield + "/parts/branding/branding";
        assertThat(ada.send("DELETE", branding, "", "If-Match", etag(ada.get(branding)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCityGoesIntoAnotherByteForByte() {
        var from = realms.open(getClass(), "archive-from");
        var to = realms.open(getClass(), "archive-to");
        var fay = somebody(from, "fay@from.example", "Fay From", "city-admin");
        var tom = somebody(to, "tom@to.example", "Tom To", "city-admin");
        fay.send("PUT", api(from) + "/parts/departments/harbour", HARBOUR, "If-None-Match", "*");
        publish(fay, from);

        var archive = fay.download(api(from) + "/archive");
        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"" + from.id() + ".plaza.zip\"");
        var etag = archive.headers().firstValue("etag").orElseThrow();
        assertThat(fay.send("GET", api(from) + "/archive", "", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);

        var preview = read(tom.upload(api(to) + "/archive", archive.body()));
        assertThat(preview.path("taken").asBoolean()).isFalse();
        assertThat(names(preview.path("changes"), "name")).containsExactly("departments/harbour");
        assertThat(tom.upload(api(to) + "/archive?take=true&change=services/volcano", archive.body())
                        .statusCode())
                .isEqualTo(422);
        assertThat(read(tom.upload(api(to) + "/archive?take=true", archive.body()))
                        .path("taken")
                        .asBoolean())
                .isTrue();
        publish(tom, to);
        assertThat(tom.download(api(to) + "/archive").body()).isEqualTo(archive.body());
        assertThat(tom.upload(api(to) + "/archive", "no archive".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTemplateIsComparedAndTakenFromInTheCitysLanguages() {
        assertThat(names(read(ada.get(springfield + "/templates")), "code"))
                .contains("small-town", "new-york", "chicago", "san-francisco");
        var differences = read(ada.get(springfield + "/templates/small-town/differences"));
        var name = names(differences, "name").stream()
                .filter(each -> each.startsWith("departments/"))
                .findFirst()
                .orElseThrow();
        var taking = springfield + "/templates/small-town/taking";
        assertThat(ada.send("POST", taking, "{}").statusCode()).isEqualTo(422);
        var left = read(ada.send("POST", taking, "{\"changes\": [\"" + name + "\"]}"));
        assertThat(names(left, "name")).doesNotContain(name).hasSize(differences.size() - 1);
        assertThat(read(ada.get(springfield + "/parts/" + name)).path("name").propertyNames())
                .isSubsetOf("en", "es", "ar");
        assertThat(ada.get(springfield + "/templates/atlantis/differences").statusCode())
                .isEqualTo(404);
    }

    @Test
    void isDescribedToEverybody() {
        var answer = TokenHolder.withoutToken().get(springfield + "/openapi");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var description = read(answer);
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("info").path("title").asString()).contains("administrators");
        assertThat(description.path("paths").propertyNames())
                .contains("/api/admin/draft", "/api/admin/parts/{part}/{key}", "/api/admin/audit/verification")
                .allMatch(path -> path.startsWith("/api/admin/"));
        var references = new ArrayList<String>();
        collect(description, references);
        assertThat(references).contains("#/components/schemas/Department");
        assertThat(references)
                .allMatch(reference -> !description.at(reference.substring(1)).isMissingNode(), "leads somewhere");
        assertThat(TokenHolder.withoutToken().get(springfield + "/openapi.yaml").body())
                .startsWith("openapi: 3.1");
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isString()) {
            references.add(node.path("$ref").asString());
        }
        node.forEach(each -> collect(each, references));
    }

    private HttpResponse<String> publish(String version) {
        return ada.send(
                "POST",
                springfield + "/publications",
                "{\"draft\": \"" + version + "\", \"note\": \"a new department\"}");
    }

    private void publish(TokenHolder administrator, City city) {
        var version =
                read(administrator.get(api(city) + "/draft")).path("version").asString();
        var published = administrator.send("POST", api(city) + "/publications", "{\"draft\": \"" + version + "\"}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    }

    private TokenHolder somebody(City city, String email, String name, String role) {
        realms.person(city, email, name, List.of(role), List.of());
        return tokens.of(city.id(), realms.origin(city), email, TestRealms.PASSWORD);
    }

    private String api(City city) {
        return realms.origin(city) + "/api/admin";
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("etag").orElseThrow();
    }

    private static List<String> names(JsonNode list, String field) {
        return list.valueStream().map(each -> each.path(field).asString()).toList();
    }
}
