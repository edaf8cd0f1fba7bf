package city.plaza.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.NodePrograms;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Whoever writes a program for the interfaces of administrators and operators reads of them in a browser. */
@RunningPlaza
class OpenApiTests {

    @Autowired
    TestCities cities;

    @Autowired
    CityUrls urls;

    @Autowired
    JsonMapper json;

    private String city;

    @BeforeEach
    void aCity() {
        city = urls.origin(cities.open(getClass(), "springfield").mainHost()).toString();
    }

    @Test
    void bothDescriptionsAreValid(@TempDir Path folder) throws IOException, InterruptedException {
        for (var described :
                new String[] {city + "/api/admin/openapi", urls.origin(urls.consoleHost()) + "/api/operator/openapi"}) {
            var answer = new Visitor().get(described);
            assertThat(answer.statusCode()).as(described).isEqualTo(200);
            var file = Files.writeString(folder.resolve("openapi.json"), answer.body());
            var verdict = json.readTree(NodePrograms.run("openapi.mjs", file.toString()));
            assertThat(verdict.path("valid").asBoolean()).as(verdict.toString()).isTrue();
            assertThat(verdict.path("version").asString()).isEqualTo("3.1");
        }
    }

    @Test
    void theyCanBeReadInABrowser() {
        var page = new Visitor().visit(city + "/api/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
        var configuration =
                new Visitor().get(city + "/api/openapi/swagger-config").body();
        assertThat(configuration).contains("/api/openapi/admin", "/api/openapi/operator");
        assertThat(new Visitor().get(city + "/api/openapi/admin").statusCode()).isEqualTo(200);
    }
}
