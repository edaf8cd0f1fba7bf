package city.plaza.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Statement 20: every number says whose it is, unless it is about the server itself. */
@RunningPlaza
class CityMetersTests {

    /** What libraries measure of this process, for all cities together. */
    private static final List<String> OF_THE_SERVER = List.of(
            "application.",
            "disk.",
            "executor.",
            "hikaricp.",
            "http.",
            "jdbc.",
            "jvm.",
            "lettuce",
            "logback.",
            "process.",
            "spring.",
            "system.",
            "tasks.",
            "tomcat.");

    @Autowired
    TestCities cities;

    @Autowired
    CityUrls urls;

    @Autowired
    MeterRegistry meters;

    @Value("${plaza.metrics-port}")
    int port;

    private final Visitor visitor = new Visitor();

    @Test
    void everyNumberOfPlazaCarriesItsCity() {
        somebodyTriesNumbers("springfield");
        var ours = meters.getMeters().stream()
                .map(meter -> meter.getId())
                .filter(id -> OF_THE_SERVER.stream().noneMatch(id.getName()::startsWith))
                .toList();
        assertThat(ours).isNotEmpty().allSatisfy(id -> {
            assertThat(id.getName()).startsWith("plaza.");
            assertThat(id.getTag(CityMeters.CITY)).as(id.toString()).isNotBlank();
        });
    }

    @Test
    void whatIsCountedIsReadAtAPortOfItsOwn() {
        somebodyTriesNumbers("springfield");
        somebodyTriesNumbers("shelbyville");
        var read = visitor.get("http://127.0.0.1:" + port + MetricsPort.PATH);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("content-type").orElse("")).startsWith("text/plain; version=0.0.4");
        for (var city : List.of("springfield", "shelbyville")) {
            assertThat(read.body())
                    .containsPattern("plaza_door_refused_total\\{[^}]*tenant=\"" + TestCities.slug(getClass(), city)
                            + "\"[^}]*} [1-9]");
        }
        assertThat(read.body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(visitor.get("http://127.0.0.1:" + port + "/").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOfItIsReadWhereEverybodyCalls() {
        var city = urls.origin(cities.open(getClass(), "springfield").mainHost());
        for (var origin : List.of(city, urls.origin(urls.consoleHost()))) {
            for (var path : List.of("/metrics", "/actuator/prometheus", "/actuator/metrics")) {
                var refused = visitor.get(origin + path);
                assertThat(refused.statusCode()).as(origin + path).isNotEqualTo(200);
                assertThat(refused.body()).doesNotContain("jvm_memory");
            }
        }
    }

    private void somebodyTriesNumbers(String slug) {
        var city = cities.open(getClass(), slug);
        visitor.get(urls.origin(city.mainHost()) + "/requests/2026-999999");
        visitor.get(urls.origin(city.mainHost()) + "/requests/2026-999999/nonsense");
    }
}
