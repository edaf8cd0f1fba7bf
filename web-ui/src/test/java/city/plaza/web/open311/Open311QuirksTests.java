package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.catalog.CatalogEditor;
import city.plaza.location.Place;
import city.plaza.web.open311.protocol.DateTimes;
import city.plaza.web.testing.LogBook;
import city.plaza.web.testing.RunningPlaza;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;

/** What real clients depend on, by the numbers of the list in docs/adr/0020-open311.md. */
@RunningPlaza
class Open311QuirksTests {

    @Autowired
    ApplicationContext plaza;

    Open311City city;
    String key;

    @BeforeEach
    void aCity() {
        city = new Open311City(plaza, getClass(), "quirkton");
        key = city.key(ApiScope.CREATE);
    }

    @Test
    void quirk01CodesAreStringsFlagsAreBooleansAndDegreesAreNumbers() {
        city.asPlaza(() -> plaza.getBean(CatalogEditor.class)
                .put(Open311City.type("001", "First of all").build()));
        assertThat(city.get("services.json").body()).contains("\"service_code\":\"001\"", "\"metadata\":false");
        assertThat(city.get("services/streetlight.json").body()).contains("\"variable\":true", "\"required\":true");
        var number = city.reported("pothole", new Place(null, Open311City.CORNER));
        var request = city.json("requests/" + number + ".json").get(0);
        assertThat(request.path("service_request_id").isString()).isTrue();
        assertThat(request.path("lat").isNumber()).isTrue();
        assertThat(request.path("long").isNumber()).isTrue();
    }

    @Test
    void quirk02OneResultStaysWrappedLikeSeveral() {
        var number = city.reported("pothole", new Place(null, Open311City.CORNER));
        assertThat(city.json("requests/" + number + ".json").isArray()).isTrue();
        var xml = Open311City.xml(city.get("requests/" + number + ".xml")).getDocumentElement();
        assertThat(xml.getTagName()).isEqualTo("service_requests");
        assertThat(xml.getFirstChild().getNodeName()).isEqualTo("request");
        assertThat(city.json("discovery.json").path("endpoints").isArray()).isTrue();
    }

    @Test
    void quirk03AttributesOfADefinitionAreWrapped() {
        var definition = Open311City.xml(city.get("services/streetlight.xml"));
        var attribute = definition.getElementsByTagName("attribute").item(0);
        assertThat(attribute.getParentNode().getNodeName()).isEqualTo("attributes");
        assertThat(attribute.getParentNode().getParentNode().getNodeName()).isEqualTo("service_definition");
    }

    @Test
    void quirk04KeyAndJurisdictionComeInTheBodyOrTheAddressAndAreNotLogged() {
        var report = Map.of("service_code", "pothole", "address_string", "Main St");
        var both = new java.util.HashMap<>(report);
        both.put("api_key", key);
        try (var log = new LogBook()) {
            var host = city.city.mainHost();
            assertThat(city.post("requests.json?jurisdiction_id=" + host, both).statusCode())
                    .isEqualTo(201);
            both.put("jurisdiction_id", host);
            assertThat(city.post("requests.json", both).statusCode()).isEqualTo(201);
            assertThat(city.post("requests.json?api_key=" + key, report).statusCode())
                    .isEqualTo(201);
            both.put("jurisdiction_id", "elsewhere");
            assertThat(city.post("requests.json", both).statusCode()).isEqualTo(404);
            assertThat(log.text()).doesNotContain(key);
        }
    }

    @Test
    void quirk05TokensArePolledAndCoordinatesCutShort() {
        assertThat(city.get("tokens/" + UUID.randomUUID() + ".xml").statusCode())
                .isEqualTo(404);
        var filed = city.post(
                "requests.xml?api_key=" + key,
                Map.of("service_code", "pothole", "lat", "41.880120", "long", "-87.630450", "deviceid", "1"));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
    }

    @Test
    void quirk06SuccessIsNeverARedirect() {
        var filed = city.post(
                "requests.json?api_key=" + key, Map.of("service_code", "pothole", "address_string", "Main St"));
        assertThat(filed.statusCode() / 100).isEqualTo(2);
    }

    @Test
    void quirk07TimesMayHaveFractionsALostPlusOrNoZone() {
        var number =
                city.reported("pothole", new Place(null, Open311City.CORNER)).value();
        for (var start : List.of(
                "2026-01-01T00:00:00.017Z",
                "2026-01-01T00:00:00+00:00",
                "2026-01-01T00:00:00%2B00:00",
                "2026-01-01T00:00:00",
                "2026-01-01")) {
            var asked = city.get("requests.json?updated_before=2026-03-01&updated_after=" + start);
            assertThat(asked.statusCode()).as(start).isEqualTo(200);
        }
        var dateTimes = new DateTimes(city.city.zone());
        assertThat(dateTimes.read("2026-01-01T00:00:00")).contains(Instant.parse("2026-01-01T06:00:00Z"));
        assertThat(dateTimes.read("2026-01-01T00:00:00 00:00")).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(dateTimes.read("2026-01-01T00:00:00.017Z")).contains(Instant.parse("2026-01-01T00:00:00.017Z"));
        assertThat(dateTimes.read("2026-01-01T01:00:00+0100")).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(city.json("requests/" + number + ".json")
                        .get(0)
                        .path("requested_datetime")
                        .asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d-0[56]:00");
    }

    @Test
    void quirk08APageBeyondTheEndIsEmpty() {
        city.reported("pothole", new Place(null, Open311City.CORNER));
        assertThat(city.json("requests.json?page=1000&page_size=10")).isEmpty();
        assertThat(Open311City.xml(city.get("requests.xml?page=1000"))
                        .getDocumentElement()
                        .hasChildNodes())
                .isFalse();
    }

    @Test
    void quirk09EveryListedRequestHasItsNumber() {
        city.reported("pothole", new Place(null, Open311City.CORNER));
        assertThat(Open311City.ids(city.json("requests.json"))).isNotEmpty().doesNotContain("");
    }

    @Test
    void quirk10TheChangesetIsAnIsoTimeInThePastAndTheCharsetIsSaid() {
        var changeset = city.json("discovery.json").path("changeset").asString();
        assertThat(Instant.parse(changeset)).isBefore(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(city.get("discovery.xml")
                        .headers()
                        .firstValue("content-type")
                        .orElse(""))
                .containsIgnoringCase("charset=utf-8");
    }

    @Test
    void quirk11ARefusedKeyIsAnErrorLikeEveryOther() {
        var refused = Open311City.xml(city.post("requests.xml", Map.of("service_code", "pothole")));
        assertThat(text(refused, "code")).isEqualTo("403");
        assertThat(text(refused, "description")).isNotEmpty();
        assertThat(refused.getDocumentElement().getTagName()).isEqualTo("errors");
    }

    @Test
    void quirk12OrdinaryTagsAreNoneOfTheWordsThatHideACategory() {
        city.asPlaza(() -> plaza.getBean(CatalogEditor.class)
                .put(Open311City.type("fence", "Fence")
                        .keywords(Map.of("en", List.of("Private", "garden", "staff", "inactive")))
                        .build()));
        assertThat(city.get("services.json").body()).contains("\"keywords\":\"garden\"");
    }

    @Test
    void quirk13TwoSlashesAreOne() {
        var twice = city.get("/services.xml");
        assertThat(twice.uri().getPath()).contains("//");
        assertThat(Open311City.xml(twice).getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(city.json("discovery.json")
                        .path("endpoints")
                        .get(0)
                        .path("url")
                        .asString())
                .endsWith("/");
    }

    @Test
    void quirk14WhoIsResponsibleIsPlainText() {
        var number = city.reported("pothole", new Place(null, Open311City.CORNER));
        var agency = Open311City.xml(city.get("requests/" + number + ".xml"))
                .getElementsByTagName("agency_responsible")
                .item(0);
        assertThat(agency.getTextContent()).isEqualTo("Public Works");
        assertThat(agency.getChildNodes().getLength()).isOne();
    }

    @Test
    void quirk15NothingButGzipIsOffered() {
        city.asPlaza(() -> {
            for (int number = 0; number < 20; number++) {
                plaza.getBean(CatalogEditor.class)
                        .put(Open311City.type("more-" + number, "One more of many services " + number)
                                .build());
            }
        });
        assertThat(city.get("services.json", "Accept-Encoding", "deflate")
                        .headers()
                        .firstValue("content-encoding"))
                .isEmpty();
        assertThat(city.get("services.json", "Accept-Encoding", "gzip, deflate")
                        .headers()
                        .firstValue("content-encoding"))
                .contains("gzip");
    }

    @Test
    void quirk16ThePathIsPluralAndKeywordsAreAString() {
        var number = city.reported("pothole", new Place(null, Open311City.CORNER));
        assertThat(city.get("request/" + number + ".json").statusCode()).isEqualTo(404);
        assertThat(city.get("requests/" + number + ".json").statusCode()).isEqualTo(200);
        assertThat(city.get("services.json").body()).contains("\"keywords\":\"Pothole\"");
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
