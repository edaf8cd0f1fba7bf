package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.DuplicateFinder;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.report.Channel;
import city.plaza.request.report.OpenRequest;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Of a type that tells its places only roughly, what was reported close by is found all the same. */
@PlazaTest
class BlurredDuplicatesTests {

    private static final double METERS_PER_DEGREE = 111_320;

    @Autowired
    TestCities cities;

    @Autowired
    CatalogEditor editor;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    ServiceRequests requests;

    @Autowired
    DuplicateFinder finder;

    private City city;
    private GeoPoint corner;

    @BeforeEach
    void aCornerOfItsOwn() {
        city = cities.open(getClass(), "springfield");
        var random = ThreadLocalRandom.current();
        corner = new GeoPoint(39 + random.nextDouble(), -90 + random.nextDouble());
        as(new Actor.Plaza("test"), () -> {
            for (var precision : LocationPrecision.values()) {
                var praise = catalog.current().find(new ServiceCode("praise")).orElseThrow();
                editor.put(ServiceType.builder(code(precision), "streets", praise.name())
                        .department(praise.department())
                        .location(ServiceType.Demand.OPTIONAL)
                        .precision(precision)
                        .build());
            }
            return true;
        });
    }

    /** Wherever in its cell the first report lies, and on whichever side of the edge the second. */
    @ParameterizedTest
    @EnumSource(value = LocationPrecision.class, names = "HIDDEN", mode = EnumSource.Mode.EXCLUDE)
    void findsWhatIsWithinTheRadius(LocationPrecision precision) {
        var random = new Random(311);
        for (int i = 0; i < 20; i++) {
            var at = moved(corner, random.nextDouble(-5_000, 5_000), i * 7_000);
            var reported = report(precision, at);
            double angle = random.nextDouble(2 * Math.PI);
            var asked = moved(at, 95 * Math.cos(angle), 95 * Math.sin(angle));
            assertThat(near(precision, asked)).as("%s of %s", asked, at).contains(reported);
            assertThat(near(precision, moved(at, 0, 3_500))).doesNotContain(reported);
        }
    }

    @ParameterizedTest
    @EnumSource(value = LocationPrecision.class, names = "HIDDEN", mode = EnumSource.Mode.EXCLUDE)
    void putsTheNearestByTheirExactPlacesFirst(LocationPrecision precision) {
        var far = report(precision, moved(corner, 60, 0));
        var near = report(precision, moved(corner, 5, 0));
        var between = report(precision, moved(corner, 0, 30));
        assertThat(near(precision, corner)).startsWith(near, between, far);
    }

    /** Who asks from all over a cell gets one answer: of where in a cell a report lies they learn nothing. */
    @Test
    void answersAlikeAllOverACell() {
        var reported = report(LocationPrecision.AREA, corner);
        var shown = as(
                        new Actor.Anonymous(),
                        () -> finder.near(code(LocationPrecision.AREA), corner).getFirst())
                .request()
                .report()
                .place()
                .point();
        assertThat(shown).isNotNull().isNotEqualTo(corner);
        for (var meters : List.of(-450, -200, 0, 200, 450)) {
            assertThat(near(LocationPrecision.AREA, moved(shown, meters, meters / 2.0)))
                    .contains(reported);
        }
    }

    @Test
    void tellsNothingOfWhatIsHidden() {
        report(LocationPrecision.HIDDEN, corner);
        assertThat(near(LocationPrecision.HIDDEN, corner)).isEmpty();
    }

    private List<RequestNumber> near(LocationPrecision precision, GeoPoint point) {
        return as(new Actor.Anonymous(), () -> finder.near(code(precision), point)).stream()
                .map(found -> found.request().number())
                .toList();
    }

    private RequestNumber report(LocationPrecision precision, GeoPoint at) {
        return as(
                        new Actor.Anonymous(),
                        () -> requests.open(new OpenRequest(
                                catalog.current().find(code(precision)).orElseThrow(),
                                "It smells",
                                Locale.ENGLISH,
                                new Place("12 Oak St", at),
                                Channel.WEB,
                                null,
                                List.of(),
                                null,
                                null)))
                .number();
    }

    private static GeoPoint moved(GeoPoint point, double north, double east) {
        return new GeoPoint(
                point.latitude() + north / METERS_PER_DEGREE,
                point.longitude() + east / METERS_PER_DEGREE / Math.cos(Math.toRadians(point.latitude())));
    }

    private static ServiceCode code(LocationPrecision precision) {
        return new ServiceCode("smell-" + precision.name().toLowerCase(Locale.ROOT));
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(actor, action::get));
    }
}
