package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceType.Receipt;
import city.plaza.location.Place;
import city.plaza.web.open311.protocol.Format;
import city.plaza.web.testing.RunningPlaza;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xml.sax.SAXException;

/** Every answer has the shape of the specification: nothing is missing, and nothing is there that nobody asked for. */
@RunningPlaza
class Open311ShapesTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Autowired
    ApplicationContext plaza;

    Open311City city;
    String key;

    @BeforeEach
    void aCity() {
        city = new Open311City(plaza, getClass(), "shapely");
        key = city.key(ApiScope.CREATE, ApiScope.READ);
        city.asPlaza(() -> {
            var catalog = plaza.getBean(CatalogEditor.class);
            catalog.put(
                    Open311City.type("census", "Census").receipt(Receipt.TOKEN).build());
            catalog.put(Open311City.type("tip-off", "Tip-off")
                    .receipt(Receipt.NOTHING)
                    .build());
        });
    }

    @Test
    void whatIsReadIsAsSpecified() throws Exception {
        var closed = city.reported("streetlight", new Place("12 Main St", Open311City.CORNER));
        city.resolved(closed, "New bulb & <wire>");
        city.reported("needle", new Place("13 Main St", Open311City.CORNER));
        city.reported("noise", new Place("14 Main St", Open311City.CORNER));
        both("discovery", "discovery");
        both("services", "services");
        both("services/streetlight", "service_definition");
        both("services/pothole", "service_definition");
        city.joined(
                city.reported("pothole", new Place("15 Main St", Open311City.CORNER)),
                city.reported("pothole", new Place("16 Main St", Open311City.CORNER)));
        both("requests", "requests");
        both("requests?extensions=true", "requests-extended");
        both("requests?extensions=true&api_key=" + key, "requests-extended");
        both("requests?status=closed&page_size=1", "requests");
        both("requests?start_date=2001-01-01", "requests");
        both("requests/" + closed, "requests");
        both("requests?api_key=" + key, "requests");
        both("servicerequestupdates", "updates");
    }

    @Test
    void whatIsRefusedIsAsSpecified() throws Exception {
        both("requests/nothing", "errors");
        both("services/nothing", "errors");
        both("tokens/nothing", "errors");
        both("requests?status=none", "errors");
        both("services?jurisdiction_id=elsewhere", "errors");
        for (var format : Format.values()) {
            var ending = format.name().toLowerCase(java.util.Locale.ROOT);
            check(city.post("requests." + ending, Map.of("service_code", "pothole")), format, "errors");
            check(
                    city.post(
                            "requests." + ending,
                            Map.of("api_key", key, "service_code", "streetlight", "address_string", "x", "email", "x")),
                    format,
                    "errors");
        }
    }

    @Test
    void whatIsReceivedIsAsSpecified() throws Exception {
        for (var format : Format.values()) {
            var ending = format.name().toLowerCase(java.util.Locale.ROOT);
            for (var service : new String[] {"pothole", "census", "tip-off"}) {
                check(
                        city.post(
                                "requests." + ending,
                                Map.of("api_key", key, "service_code", service, "address_string", "Main St")),
                        format,
                        "receipt");
            }
        }
        var token = Open311City.json(city.post(
                        "requests.json", Map.of("api_key", key, "service_code", "census", "address_string", "Main St")))
                .get(0)
                .path("token")
                .asString();
        both("tokens/" + token, "token");
    }

    private void both(String call, String schema) throws IOException, SAXException {
        var parts = call.split("\\?", 2);
        for (var format : Format.values()) {
            var ending = "." + format.name().toLowerCase(java.util.Locale.ROOT);
            check(city.get(parts[0] + ending + (parts.length > 1 ? "?" + parts[1] : "")), format, schema);
        }
    }

    private static void check(HttpResponse<String> answer, Format format, String schema)
            throws IOException, SAXException {
        switch (format) {
            case JSON -> {
                Open311City.json(answer);
                try (var file = resource(schema + ".schema.json")) {
                    assertThat(SCHEMAS.getSchema(file).validate(answer.body(), InputFormat.JSON))
                            .as(answer.body())
                            .isEmpty();
                }
            }
            case XML -> {
                Open311City.xml(answer);
                assertThat(answer.body()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
                try (var file = resource("georeport-v2.xsd")) {
                    var xsd = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                            .newSchema(new StreamSource(file));
                    xsd.newValidator().validate(new StreamSource(new StringReader(answer.body())));
                }
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Open311ShapesTests.class.getResourceAsStream("/open311/" + name), name);
    }
}
