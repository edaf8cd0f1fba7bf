package city.plaza.infrastructure.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.LayerDraft;
import city.plaza.location.maps.LayerReader;
import city.plaza.request.NoSuchRequest;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.StepKind;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueueFilter;
import city.plaza.request.queue.QueueRow;
import city.plaza.request.queue.QueueSort;
import city.plaza.request.report.Channel;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody sees and does their own work: by department, by type and by area. */
@PlazaTest
class OwnWorkTests {

    private static final GeoPoint NORTH = new GeoPoint(39.85, -89.65);
    private static final GeoPoint SOUTH = new GeoPoint(39.75, -89.65);
    private static final String WARDS = """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"name": "%s"}, "geometry": {"type": "Polygon", "coordinates":
              [[[-89.7, 39.8], [-89.6, 39.8], [-89.6, 39.9], [-89.7, 39.9], [-89.7, 39.8]]]}},
             {"type": "Feature", "properties": {"name": "%s"}, "geometry": {"type": "Polygon", "coordinates":
              [[[-89.7, 39.7], [-89.6, 39.7], [-89.6, 39.8], [-89.7, 39.8], [-89.7, 39.7]]]}}]}""";

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    CityMaps maps;

    City city;

    @BeforeEach
    void aCityInTwoHalves() {
        city = cities.open(getClass(), "two-halves");
        draw("North", "South");
    }

    @Test
    void whoWorksForATypeOrAnAreaSeesAndDoesNothingElse() {
        var northern = report("pothole", NORTH);
        var southern = report("pothole", SOUTH);
        var tree = report("fallen-tree", NORTH);
        var nowhere = report("praise", null);
        var nora = worker("nora", new WorkScope(Set.of(), Set.of(), Set.of("wards/north")));
        var tom = worker("tom", new WorkScope(Set.of(), Set.of("fallen-tree", "praise"), Set.of()));
        var pia = worker("pia", new WorkScope(Set.of("public-works"), Set.of("pothole"), Set.of("wards/south")));
        var all = worker("all", WorkScope.EVERYTHING);

        assertThat(seenBy(all)).contains(northern, southern, tree, nowhere);
        assertThat(seenBy(nora)).contains(northern, tree).doesNotContain(southern, nowhere);
        assertThat(seenBy(tom)).contains(tree, nowhere).doesNotContain(northern, southern);
        assertThat(seenBy(pia)).contains(southern).doesNotContain(northern, tree, nowhere);

        assertThat(as(nora, () -> queue.details(northern))).isPresent();
        assertThat(as(nora, () -> queue.details(southern))).isEmpty();
        assertThat(as(tom, () -> queue.details(northern))).isEmpty();
        assertThatThrownBy(() -> take(nora, southern)).isInstanceOf(NoSuchRequest.class);
        assertThatThrownBy(() -> take(tom, northern)).isInstanceOf(NoSuchRequest.class);
        take(pia, southern);
        assertThat(as(pia, () -> queue.details(southern))
                        .orElseThrow()
                        .options()
                        .mine())
                .isTrue();
        assertThat(as(pia, () -> queue.count(QueueFilter.everything())))
                .isEqualTo(seenBy(pia).size());
    }

    @Test
    void whenAreasAreDrawnAnewOpenRequestsLieInTheNewOnes() {
        var northern = report("pothole", NORTH);
        var nora = worker("nora", new WorkScope(Set.of(), Set.of(), Set.of("wards/north")));
        var eve = worker("eve", new WorkScope(Set.of(), Set.of(), Set.of("wards/uptown")));
        assertThat(seenBy(nora)).contains(northern);
        assertThat(seenBy(eve)).doesNotContain(northern);

        draw("Uptown", "Downtown");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seenBy(eve)).contains(northern));
        assertThat(seenBy(nora)).doesNotContain(northern);
    }

    private void draw(String north, String south) {
        as(new Actor.Plaza("test"), () -> {
            maps.put(
                    "wards",
                    LocalizedText.of(Locale.ENGLISH, "Wards"),
                    LayerReader.read(WARDS.formatted(north, south).getBytes(UTF_8), LayerDraft.Properties.automatic()));
            return true;
        });
    }

    private List<RequestNumber> seenBy(Actor.Person person) {
        return as(
                person,
                () -> queue.page(QueueFilter.everything(), QueueSort.NEWEST, 0, 1_000).stream()
                        .map(QueueRow::number)
                        .toList());
    }

    private void take(Actor.Person person, RequestNumber number) {
        as(person, () -> {
            requests.take(
                    number,
                    as(worker("all", WorkScope.EVERYTHING), () -> queue.details(number))
                            .orElseThrow()
                            .version());
            return true;
        });
    }

    private static Actor.Person worker(String name, WorkScope scope) {
        return new Actor.Person(name, name, name + "@example.org", Set.of(Role.STAFF), scope);
    }

    /** A report that has found its way to a department. */
    private RequestNumber report(String service, @Nullable GeoPoint point) {
        var result = as(
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode(service),
                        "Something is the matter here",
                        Locale.ENGLISH,
                        point == null ? Place.nowhere() : new Place(null, point),
                        Channel.WEB,
                        null,
                        List.of(),
                        null)));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        var number = ((IntakeResult.Accepted) result).request().number();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(new Actor.Plaza("test"), () -> queue.details(number)).orElseThrow().timeline().stream()
                        .anyMatch(step -> step.kind() == StepKind.ROUTED));
        return number;
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return CurrentActor.callAs(actor, () -> TenantContext.<T, RuntimeException>callAs(city.id(), action::get));
    }
}
