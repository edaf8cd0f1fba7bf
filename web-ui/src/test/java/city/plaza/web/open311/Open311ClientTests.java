package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType.Receipt;
import city.plaza.web.testing.NodePrograms;
import city.plaza.web.testing.RunningPlaza;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A client that others wrote long ago speaks with a large city. */
@RunningPlaza
class Open311ClientTests {

    private static final int SERVICES = 118;

    @Autowired
    ApplicationContext plaza;

    @Test
    void theNodeClientMakesAllEightCalls() throws Exception {
        var city = new Open311City(plaza, getClass(), "clientville");
        city.asPlaza(() -> {
            var editor = plaza.getBean(CatalogEditor.class);
            editor.put(
                    Open311City.type("census", "Census").receipt(Receipt.TOKEN).build());
            var catalog = plaza.getBean(ServiceCatalog.class);
            for (int number = catalog.live().offered().size(); number < SERVICES; number++) {
                editor.put(Open311City.type("service-" + number, "Service " + number)
                        .build());
            }
        });

        var printed = NodePrograms.run(
                "eight-calls.js", city.base + "discovery.json", city.city.mainHost(), city.key(ApiScope.CREATE));
        var calls = Open311City.JSON.readTree(printed);

        assertThat(calls.path("endpoint").asString()).isEqualTo(city.base);
        assertThat(calls.path("services")).hasSize(SERVICES);
        assertThat(calls.path("definition")
                        .path("attributes")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("pole");
        var number = calls.path("filed").get(0).path("service_request_id").asString();
        assertThat(number).isNotEmpty();
        var token = calls.path("batch").get(0).path("token").asString();
        assertThat(calls.path("token").get(0).path("token").asString()).isEqualTo(token);
        assertThat(Open311City.ids(calls.path("list"))).contains(number);
        assertThat(Open311City.ids(calls.path("single"))).containsExactly(number);
        assertThat(calls.path("single").get(0).path("status").asString()).isEqualTo("open");
    }
}
