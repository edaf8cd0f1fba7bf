package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.apikey.ApiScope;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceType.Receipt;
import city.plaza.web.testing.RunningPlaza;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Programs with a key report what their users saw. */
@RunningPlaza
class Open311WritesTests {

    @Autowired
    ApplicationContext plaza;

    Open311City city;
    String key;

    @BeforeEach
    void aCityAndAProgram() {
        city = new Open311City(plaza, getClass(), "open-harbor");
        key = city.key(ApiScope.CREATE);
    }

    @Test
    void withoutAKeyThatAllowsItNothingIsTaken() {
        var report = Map.of("service_code", "pothole", "lat", "41.88", "long", "-87.63");
        assertThat(city.post("requests.json", report).statusCode()).isEqualTo(403);
        var elsewhere = new Open311City(plaza, getClass(), "harbor");
        for (var wrong : List.of("nonsense", key + "x", city.key(ApiScope.READ), elsewhere.key(ApiScope.CREATE))) {
            var refused = city.post("requests.xml?api_key=" + wrong, report);
            assertThat(refused.statusCode()).isEqualTo(403);
            var errors = Open311City.xml(refused).getDocumentElement();
            assertThat(errors.getTagName()).isEqualTo("errors");
            assertThat(errors.getElementsByTagName("code").item(0).getTextContent())
                    .isEqualTo("403");
            assertThat(refused.body()).doesNotContain(wrong);
        }
    }

    @Test
    void aReportIsARequestAtOnce() {
        var filed = city.post(
                "requests.json",
                Map.of(
                        "api_key", key,
                        "service_code", "streetlight",
                        "lat", "41.88012",
                        "long", "-87.63045",
                        "address_string", "12 Main St",
                        "description", "It blinks: ¿por qué?",
                        "first_name", "Rosa",
                        "last_name", "Resident",
                        "email", "rosa@example.org",
                        "attribute[pole]", "out"));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var receipt = Open311City.json(filed).get(0);
        assertThat(receipt.has("token")).isFalse();
        assertThat(receipt.path("service_notice").asString()).isEqualTo("We look within three days");
        var number = receipt.path("service_request_id").asString();

        var everybody = city.json("requests/" + number + ".json").get(0);
        assertThat(everybody.path("description").isNull()).isTrue();
        assertThat(everybody.path("status").asString()).isEqualTo("open");
        var reader = city.get("requests/" + number + ".json", "X-API-Key", city.key(ApiScope.READ));
        assertThat(Open311City.json(reader).get(0).path("description").asString())
                .isEqualTo("It blinks: ¿por qué?");
        assertThat(reader.headers().firstValue("cache-control").orElse("")).contains("private");
        assertThat(reader.body()).doesNotContain("Rosa", "rosa@");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(404, "no-such", Map.of("service_code", "no-such", "lat", "41.88", "long", "-87.63"));
        assertRefused(404, "patrol", Map.of("service_code", "patrol", "lat", "41.88", "long", "-87.63"));
        assertRefused(400, "service_code", Map.of("lat", "41.88", "long", "-87.63"));
        assertRefused(400, "lat", Map.of("service_code", "pothole"));
        assertRefused(400, "long", Map.of("service_code", "pothole", "lat", "41.88"));
        assertRefused(400, "attribute[pole]", Map.of("service_code", "streetlight", "address_string", "Main St"));
        assertRefused(
                400,
                "attribute[rhythm]",
                Map.of("service_code", "streetlight", "address_string", "Main St", "attribute[pole]", "blinks"));
        assertRefused(
                400,
                "email",
                Map.of("service_code", "pothole", "address_string", "Main St", "email", "not an address"));
        assertRefused(
                400,
                "description",
                Map.of("service_code", "pothole", "address_string", "Main St", "description", "x".repeat(4_001)));
    }

    @Test
    void severalAnswersAreTakenInBothSpellings() {
        for (var colors : List.of(
                "attribute%5Bcolors%5D%5B%5D=red&attribute%5Bcolors%5D%5B%5D=blue",
                "attribute%5Bcolors%5D=red&attribute%5Bcolors%5D=blue")) {
            var filed = city.send(
                    "requests.json",
                    "application/x-www-form-urlencoded; charset=utf-8",
                    "api_key=" + key + "&service_code=streetlight&address_string=Main%20St&attribute%5Bpole%5D=out&"
                            + colors);
            assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
            var read = city.json("requests/"
                    + Open311City.json(filed).get(0).path("service_request_id").asString()
                    + ".json?extensions=true");
            assertThat(read.get(0).path("attributes").get(1).path("value").asString())
                    .isEqualTo("red, blue");
        }
    }

    @Test
    void aBatchTypeGivesATokenAndABlackBoxNothing() {
        city.asPlaza(() -> {
            var catalog = plaza.getBean(CatalogEditor.class);
            catalog.put(
                    Open311City.type("census", "Census").receipt(Receipt.TOKEN).build());
            catalog.put(Open311City.type("tip-off", "Tip-off")
                    .receipt(Receipt.NOTHING)
                    .build());
        });
        assertThat(city.get("services.json").body()).contains("\"batch\"", "\"blackbox\"");
        var batch = Open311City.json(file("census")).get(0);
        assertThat(batch.has("service_request_id")).isFalse();
        var token = batch.path("token").asString();
        await().atMost(Duration.ofSeconds(20)).until(() -> !number(token).isEmpty());
        assertThat(city.json("requests/" + number(token) + ".json")).hasSize(1);

        var before = city.json("requests.json").size();
        var blackBox = Open311City.json(file("tip-off")).get(0);
        assertThat(blackBox.has("token")).isFalse();
        assertThat(blackBox.path("service_request_id").isNull()).isTrue();
        assertThat(city.json("requests.json")).hasSize(before);
    }

    @Test
    void theSameDeliveryTwentyTimesAtOnceIsOneRequest() throws Exception {
        var once = UUID.randomUUID().toString();
        var report = "api_key=" + key + "&service_code=pothole&address_string=Main%20St&description=" + once;
        var together = new CyclicBarrier(20);
        Callable<HttpResponse<String>> delivery = () -> {
            together.await();
            return city.send("requests.json", "application/x-www-form-urlencoded", report, "Idempotency-Key", once);
        };
        List<HttpResponse<String>> answers;
        try (var senders = Executors.newFixedThreadPool(20)) {
            answers = senders.invokeAll(java.util.Collections.nCopies(20, delivery)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(new HashSet<>(answers.stream().map(HttpResponse::body).toList()))
                .hasSize(1);
        var found =
                city.get("requests.json", "X-API-Key", city.key(ApiScope.READ)).body();
        assertThat(found.split(once, -1)).hasSize(2);

        var changed = city.post(
                "requests.json",
                Map.of("api_key", key, "service_code", "pothole", "address_string", "Elm St", "description", once),
                "Idempotency-Key",
                once);
        assertThat(changed.statusCode()).isEqualTo(422);
        var another = city.key(ApiScope.CREATE);
        assertThat(city.post(
                                "requests.json",
                                Map.of("api_key", another, "service_code", "pothole", "address_string", "Elm St"),
                                "Idempotency-Key",
                                once)
                        .statusCode())
                .as("the same key of another program is another key")
                .isEqualTo(201);
    }

    private HttpResponse<String> file(String service) {
        var filed = city.post(
                "requests.json", Map.of("api_key", key, "service_code", service, "address_string", "Main St"));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        return filed;
    }

    private String number(String token) {
        var answer = city.json("tokens/" + token + ".json").get(0);
        assertThat(answer.path("token").asString()).isEqualTo(token);
        return answer.path("service_request_id").asString("");
    }

    private void assertRefused(int status, String named, Map<String, String> report) {
        var refused = city.post("requests.json?api_key=" + key, report);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        var error = Open311City.json(refused).get(0);
        assertThat(error.path("code").asInt()).isEqualTo(status);
        assertThat(error.path("description").asString()).contains(named);
    }
}
