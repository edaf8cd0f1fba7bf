package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.location.Place;
import city.plaza.web.testing.RunningPlaza;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Another system that does the work says what becomes of it, and hears what the city says. */
@RunningPlaza
class Open311UpdatesTests {

    @Autowired
    ApplicationContext plaza;

    Open311City city;
    String key;
    String number;

    @BeforeEach
    void aRequest() {
        city = new Open311City(plaza, getClass(), "updateville");
        key = city.key(ApiScope.UPDATE);
        number = city.reported("pothole", new Place(null, Open311City.CORNER)).value();
    }

    @Test
    void aContractorBeginsFinishesAndBeginsAgain() {
        update("IN_PROGRESS", "A crew is on its way");
        assertThat(status()).isEqualTo("open");
        update("FIXED", "Filled");
        assertThat(status()).isEqualTo("closed");
        assertThat(request().path("status_notes").asString()).isEqualTo("Filled");
        update("REOPEN", "It broke again");
        assertThat(status()).isEqualTo("open");
        update("NOT_COUNCILS_RESPONSIBILITY", "");
        assertThat(status()).isEqualTo("closed");
        assertThat(city.json("servicerequestupdates.json")
                        .valueStream()
                        .filter(each ->
                                each.path("service_request_id").asString().equals(number))
                        .map(each -> each.path("status").asString()))
                .containsExactly("IN_PROGRESS", "FIXED", "REOPEN", "NOT_COUNCILS_RESPONSIBILITY");
    }

    @Test
    void theSameUpdateTwiceIsOne() {
        var once = UUID.randomUUID().toString();
        var first = Open311City.json(post(once, "OPEN", "We will look"));
        var second = Open311City.json(post(once, "OPEN", "We will look"));
        assertThat(second).isEqualTo(first);
        assertThat(city.get("servicerequestupdates.xml").body().split(number, -1))
                .hasSize(2);
    }

    @Test
    void whatCannotBeTakenIsSaid() {
        var right = new HashMap<>(Map.of(
                "api_key", key, "service_request_id", number, "update_id", "1", "status", "OPEN", "description", "x"));
        assertThat(city.post("servicerequestupdates.json", with(right, "api_key", city.key(ApiScope.CREATE)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(city.post("servicerequestupdates.json", with(right, "service_request_id", "2000-000001"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(city.post("servicerequestupdates.json", with(right, "status", "LOST"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(city.post("servicerequestupdates.json", with(right, "update_id", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(city.post("servicerequestupdates.json", with(right, "description", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(city.get("servicerequestupdates.json?start_date=never").statusCode())
                .isEqualTo(400);
    }

    private void update(String status, String description) {
        var answer = post(UUID.randomUUID().toString(), status, description);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private java.net.http.HttpResponse<String> post(String id, String status, String description) {
        return city.post(
                "servicerequestupdates.json",
                Map.of(
                        "api_key", key,
                        "service_request_id", number,
                        "update_id", id,
                        "status", status,
                        "updated_datetime", "2026-01-01T00:00:00Z",
                        "description", description));
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private String status() {
        return request().path("status").asString();
    }

    private tools.jackson.databind.JsonNode request() {
        return city.json("requests/" + number + ".json").get(0);
    }
}
