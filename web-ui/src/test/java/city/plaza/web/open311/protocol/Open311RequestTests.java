package city.plaza.web.open311.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.web.open311.Open311City;
import city.plaza.web.testing.LogBook;
import city.plaza.web.testing.RunningPlaza;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;

/** Somebody looks for a defect and has Spring log what it hands to controllers. */
@RunningPlaza
class Open311RequestTests {

    @Autowired
    ApplicationContext plaza;

    @Autowired
    LoggingSystem logs;

    @Test
    void whatWasSentIsNotShown() {
        var city = new Open311City(plaza, getClass(), "quirkton");
        var key = city.key(ApiScope.CREATE);
        var report = new HashMap<>(Map.of("service_code", "pothole", "address_string", "Main St"));
        report.put("api_key", key);
        report.put("email", "rosa@example.org");
        logs.setLogLevel("org.springframework.web", LogLevel.TRACE);
        try (var log = new LogBook()) {
            assertThat(city.post("requests.json", report).statusCode()).isEqualTo(201);
            assertThat(city.get("requests.json?api_key=" + key).statusCode()).isEqualTo(200);
            assertThat(city.get("requests.json", "X-API-Key", key).statusCode()).isEqualTo(200);
            assertThat(log.text()).contains("Open311Request[JSON, " + city.city.id() + ", en, [api_key");
            assertThat(log.text()).doesNotContain(key).doesNotContain("rosa@example.org");
        } finally {
            logs.setLogLevel("org.springframework.web", null);
        }
        assertThat(new Open311Request(
                        Format.XML, city.city, Locale.ENGLISH, Map.of("api_key", List.of(key), "lat", List.of("1"))))
                .hasToString("Open311Request[XML, " + city.city.id() + ", en, [api_key, lat]]");
    }
}
