package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.Sandbox;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Programs read what a city offers and what was reported to it, without a key. */
@RunningPlaza
class Open311ReadsTests {

    @Autowired
    ApplicationContext plaza;

    @Autowired
    CityUrls urls;

    Open311City harbor;

    @BeforeEach
    void aCity() {
        harbor = new Open311City(plaza, getClass(), "harbor");
    }

    @Test
    void discoveryLeadsToTheEndpointInBothFormats() {
        var discovery = harbor.json("discovery.json");
        var endpoint = discovery.path("endpoints").get(0);
        assertThat(endpoint.path("url").asString()).isEqualTo(harbor.base);
        assertThat(endpoint.path("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.path("formats").valueStream().map(each -> each.asString()))
                .containsExactly("text/xml", "application/json");
        assertThat(discovery.path("contact").asString()).contains("City of harbor");
        assertThat(discovery.path("key_service").asString()).isNotEmpty();
        var xml = Open311City.xml(harbor.get("discovery.xml"));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("discovery");
        assertThat(xml.getElementsByTagName("url").item(0).getTextContent()).isEqualTo(harbor.base);
        assertThat(Open311City.xml(harbor.get("discovery")).getDocumentElement().getTagName())
                .isEqualTo("discovery");
    }

    @Test
    void aSandboxIsAnEndpointToTestWith() {
        var sandville = new Open311City(plaza, getClass(), "sandville");
        sandville.asPlaza(() -> plaza.getBean(Sandbox.class).turn(true));
        var discovery = sandville.json("discovery.json");
        assertThat(discovery.path("endpoints").get(0).path("type").asString()).isEqualTo("test");
        assertThat(discovery.path("key_service").asString()).contains("/developers");
        assertThat(harbor.json("discovery.json")
                        .path("endpoints")
                        .get(0)
                        .path("type")
                        .asString())
                .isEqualTo("production");
    }

    @Test
    void servicesAreThoseThatResidentsCanReport() {
        var services = harbor.json("services.json");
        assertThat(services.valueStream().map(each -> each.path("service_code").asString()))
                .contains("pothole", "streetlight")
                .doesNotContain("patrol");
        var light = services.valueStream()
                .filter(each -> each.path("service_code").asString().equals("streetlight"))
                .findFirst()
                .orElseThrow();
        assertThat(light.path("metadata").isBoolean()).isTrue();
        assertThat(light.path("metadata").asBoolean()).isTrue();
        assertThat(light.path("type").asString()).isEqualTo("realtime");
        assertThat(light.path("group").asString()).isEqualTo("Streets");
        assertThat(light.path("keywords").isNull()).isTrue();
        assertThat(Open311City.xml(harbor.get("services.xml"))
                        .getElementsByTagName("service")
                        .getLength())
                .isEqualTo(services.size());
    }

    @Test
    void wordsComeInTheLanguageOfTheCaller() {
        assertThat(harbor.get("services.json", "Accept-Language", "es-MX").body())
                .contains("Bache");
        var arabic = harbor.get("services.json?locale=ar", "Accept-Language", "es");
        assertThat(arabic.body()).contains("حفرة");
        assertThat(arabic.headers().firstValue("content-language")).contains("ar");
        assertThat(harbor.get("services.json", "Accept-Language", "fi").body()).contains("Pothole");
        assertThat(harbor.get("requests/none.json?locale=es").body()).contains("no se encontró");
    }

    @Test
    void aDefinitionTellsWhatIsAskedAndConditionsOnlyToThoseWhoAsk() {
        var definition = harbor.json("services/streetlight.json");
        var pole = definition.path("attributes").get(0);
        assertThat(pole.path("required").asBoolean()).isTrue();
        assertThat(pole.path("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(pole.path("order").asInt()).isOne();
        assertThat(pole.path("values").get(1).path("key").asString()).isEqualTo("blinks");
        assertThat(definition.path("attributes").get(3).path("variable").asBoolean())
                .isFalse();
        assertThat(definition.toString()).doesNotContain("dependencies");
        var condition = harbor.json("services/streetlight.json?extensions=true")
                .path("attributes")
                .get(2)
                .path("dependencies")
                .path("conditions")
                .get(0);
        assertThat(condition.path("attribute").asString()).isEqualTo("pole");
        assertThat(condition.path("value").asString()).isEqualTo("blinks");
        for (var hidden : new String[] {"patrol", "nothing", "no%20code"}) {
            var refused = harbor.get("services/" + hidden + ".json");
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(Open311City.json(refused).get(0).path("code").asInt()).isEqualTo(404);
        }
    }

    @Test
    void aRequestIsReadWithoutItsReporterAndNoMoreExactlyThanItsTypeAllows() {
        var number = harbor.reported("streetlight", new Place("12 Main St", Open311City.CORNER));
        harbor.resolved(number, "New bulb");
        var answer = harbor.get("requests/" + number + ".json?extensions=true");
        assertThat(answer.body()).doesNotContain("Rosa", "rosa@", "Secret words", "Cleo");
        var request = Open311City.json(answer).get(0);
        assertThat(request.path("status").asString()).isEqualTo("closed");
        assertThat(request.path("status_notes").asString()).isEqualTo("New bulb");
        assertThat(request.path("agency_responsible").asString()).isEqualTo("Public Works");
        assertThat(request.path("service_notice").asString()).isEqualTo("We look within three days");
        assertThat(request.path("lat").asDouble()).isEqualTo(Open311City.CORNER.latitude());
        assertThat(request.path("attributes").get(0).path("value").asString()).isEqualTo("out");
        assertThat(request.path("notes")
                        .valueStream()
                        .map(note -> note.path("type").asString()))
                .startsWith("submitted")
                .endsWith("closed");
        assertThat(harbor.get("requests/" + number + ".json").body())
                .doesNotContain("extended_attributes", "notes\":[");

        var hidden = harbor.json(
                        "requests/" + harbor.reported("needle", new Place("13 Main St", Open311City.CORNER)) + ".json")
                .get(0);
        assertThat(hidden.path("lat").isNull()).isTrue();
        assertThat(hidden.path("address").isNull()).isTrue();
        var patrol = harbor.reported("patrol", Place.nowhere());
        assertThat(harbor.get("requests/" + patrol + ".xml").statusCode()).isEqualTo(404);
        assertThat(harbor.json("requests.json?service_request_id=" + patrol)).isEmpty();
    }

    @Test
    void listsNarrowByEveryParameter() {
        var open = harbor.reported("pothole", new Place("Elm " + UUID.randomUUID(), Open311City.CORNER));
        var closed = harbor.reported("praise", new Place("Oak St", Open311City.CORNER));
        harbor.resolved(closed, "Cut down");
        assertThat(ids("service_code=pothole,nothing&status=open"))
                .contains(open.value())
                .doesNotContain(closed.value());
        assertThat(ids("status=closed")).contains(closed.value()).doesNotContain(open.value());
        assertThat(ids("status=closed&service_request_id=" + open + ",1")).containsExactly(open.value());
        assertThat(ids("updated_after=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(ids("end_date=2001-01-01T00:00:00Z")).isEmpty();
        assertThat(ids("page_size=1&sort=-created")).containsExactly(closed.value());
        assertThat(ids("page_size=1&page=0")).containsExactly(closed.value());
        assertThat(ids("page_size=500&page=999")).isEmpty();
        assertThat(ids("q=cut%20down&page_size=1")).containsExactly(closed.value());
        assertThat(ids("q=secret%20words")).isEmpty();
    }

    @Test
    void whatIsNearIsFoundByThePlaceThatIsTold() {
        var exact = harbor.reported("pothole", new Place(null, Open311City.CORNER));
        var moved = harbor.reported("noise", new Place(null, Open311City.CORNER));
        var hidden = harbor.reported("needle", new Place(null, Open311City.CORNER));
        assertThat(ids("lat=41.88012&long=-87.63045"))
                .contains(exact.value(), moved.value())
                .doesNotContain(hidden.value());
        assertThat(ids("lat=41.88012&long=-87.63045&radius=1"))
                .contains(exact.value())
                .doesNotContain(moved.value());
        assertThat(ids("bbox=-87.7,41.8,-87.6,41.9")).contains(exact.value(), moved.value());
        assertThat(ids("bbox=-80,41.8,-79,41.9")).isEmpty();
        var told = harbor.json("requests/" + moved + ".json").get(0);
        assertThat(ids("lat=" + told.path("lat") + "&long=" + told.path("long") + "&radius=2"))
                .contains(moved.value());
    }

    @Test
    void whatIsHandledTogetherNamesItsParent() {
        var parent = harbor.reported("pothole", new Place("12 Main St", Open311City.CORNER));
        var follower = harbor.reported("pothole", new Place("12 Main St", Open311City.CORNER));
        harbor.joined(follower, parent);
        var told = harbor.json("requests/" + follower + ".json?extensions=true").get(0);
        assertThat(told.path("extended_attributes").path("duplicate").asBoolean())
                .isTrue();
        assertThat(told.path("extended_attributes")
                        .path("parent_service_request_id")
                        .asString())
                .isEqualTo(parent.value());
        assertThat(told.path("status").asString()).isEqualTo("open");
        assertThat(told.path("status_notes").isNull()).isTrue();
        assertThat(told.path("notes").get(1).path("description").asString())
                .isEqualTo("Marked as a duplicate of " + parent);
        var alone = harbor.json("requests.json?extensions=true&service_request_id=" + parent)
                .get(0)
                .path("extended_attributes");
        assertThat(alone.path("duplicate").asBoolean()).isFalse();
        assertThat(alone.path("parent_service_request_id").isNull()).isTrue();
        assertThat(harbor.get("servicerequestupdates.json?locale=es").body())
                .contains("Marcado como duplicado de " + parent);
        harbor.resolved(parent, "Filled");
        assertThat(harbor.json("requests/" + follower + ".json")
                        .get(0)
                        .path("status_notes")
                        .asString())
                .isEqualTo("Filled");
    }

    @Test
    void theNearestComeFirstIfThatIsWanted() {
        var here = new GeoPoint(41.7, -87.5);
        var far = harbor.reported("pothole", new Place(null, new GeoPoint(41.7006, -87.5)));
        var near = harbor.reported("pothole", new Place(null, here));
        harbor.reported("pothole", new Place(null, new GeoPoint(41.701, -87.5)));
        var question = "service_code=pothole&status=open&lat=41.7&long=-87.5&radius=100&sort=distance";
        assertThat(ids(question)).startsWith(near.value()).endsWith(far.value()).hasSize(2);
        assertThat(ids(question + "&page_size=1&page=2")).containsExactly(far.value());
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        for (var wrong : new String[] {
            "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z",
            "start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z",
            "start_date=yesterday",
            "status=resolved",
            "page=x",
            "sort=color",
            "sort=distance",
            "bbox=1,2,3",
            "lat=41",
            "lat=91&long=0",
            "lat=41&long=0&radius=-1"
        }) {
            var refused = harbor.get("requests.json?" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Open311City.json(refused).get(0).path("code").asInt()).isEqualTo(400);
            var xml = harbor.get("requests.xml?" + wrong);
            assertThat(Open311City.xml(xml).getElementsByTagName("code").item(0).getTextContent())
                    .isEqualTo("400");
        }
        assertThat(harbor.get("tokens/nothing.json").statusCode()).isEqualTo(404);
        assertThat(harbor.get("tokens/" + UUID.randomUUID() + ".xml").statusCode())
                .isEqualTo(404);
        assertThat(Open311City.xml(harbor.get("elsewhere")).getDocumentElement().getTagName())
                .isEqualTo("errors");
        assertThat(harbor.get("requests/" + new RequestNumber("1999-000001") + ".json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aJurisdictionIsTheCitysOrNone() {
        assertThat(harbor.get("services.json?jurisdiction_id=" + harbor.city.mainHost())
                        .statusCode())
                .isEqualTo(200);
        assertThat(harbor.get("services.json?jurisdiction_id=www." + harbor.city.mainHost())
                        .statusCode())
                .isEqualTo(200);
        assertThat(harbor.get("services.json?jurisdiction_id=").statusCode()).isEqualTo(200);
        assertThat(harbor.get("services.json?jurisdiction_id=elsewhere.gov").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePlatformsOwnHostServesEveryCityByItsName() {
        new Open311City(plaza, getClass(), "harbor");
        var platform = urls.origin(urls.consoleHost()) + "/open311/v2/";
        var program = new Visitor();
        assertThat(program.get(platform + "services.json").statusCode()).isEqualTo(400);
        assertThat(program.get(platform + "services.json?jurisdiction_id=nowhere")
                        .statusCode())
                .isEqualTo(404);
        var number = harbor.reported("pothole", new Place(null, Open311City.CORNER));
        assertThat(program.get(platform + "requests/" + number + ".json?jurisdiction_id=" + harbor.city.mainHost())
                        .body())
                .contains(number.value());
        var discovery = Open311City.json(program.get(platform + "discovery.json"));
        assertThat(discovery.path("endpoints").get(0).path("url").asString()).isEqualTo(platform);
        assertThat(program.get(platform.replace("/open311/v2/", "/api/admin/draft") + "?jurisdiction_id="
                                + harbor.city.mainHost())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesOfOthersMayReadButNotWrite() {
        var read = harbor.get("services.json", "Origin", "https://news.example");
        assertThat(read.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(harbor.get("requests/none.json", "Origin", "https://news.example")
                        .headers()
                        .firstValue("access-control-allow-origin"))
                .contains("*");
        assertThat(harbor.post("requests.json", java.util.Map.of("a", "b"), "Origin", "https://news.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var first = harbor.get("services.xml");
        var tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(harbor.get("services.xml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(first.headers().allValues("vary").toString()).contains("Accept-Language");
    }

    private java.util.List<String> ids(String query) {
        return Open311City.ids(harbor.json("requests.json?" + query));
    }
}
