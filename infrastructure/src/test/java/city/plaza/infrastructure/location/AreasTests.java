package city.plaza.infrastructure.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.location.GeoPoint;
import city.plaza.location.maps.Area;
import city.plaza.location.maps.Areas;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.LayerDraft;
import city.plaza.location.maps.LayerReader;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlazaTest
class AreasTests {

    private static final GeoPoint WEST_SIDE = new GeoPoint(0.5, 0.5);
    private static final GeoPoint EAST_SIDE = new GeoPoint(0.5, 1.5);
    private static final GeoPoint BORDER = new GeoPoint(0.5, 1);

    @Autowired
    TestCities cities;

    @Autowired
    CityMaps maps;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    City springfield;
    City shelbyville;

    @BeforeEach
    void twoCitiesWithoutAMap() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
        for (var city : List.of(springfield, shelbyville)) {
            change(city, () -> maps.layers().forEach(layer -> maps.remove(layer.code())));
        }
    }

    @Test
    void tellsInWhichAreasAPlaceLies() {
        change(springfield, () -> {
            maps.put("wards", named("Wards"), wards("West", "East"));
            maps.put("zones", named("Zones"), read(square("Low", 0, 2)));
        });

        assertThat(at(springfield, WEST_SIDE))
                .containsExactly(new Area("wards", "west", "West"), new Area("zones", "low", "Low"));
        assertThat(at(springfield, BORDER)).extracting(Area::code).containsExactly("west", "east", "low");
        assertThat(at(springfield, new GeoPoint(5, 5))).isEmpty();
        assertThat(at(shelbyville, WEST_SIDE))
                .as("another city has its own map")
                .isEmpty();
    }

    @Test
    void knowsAtOnceWhenALayerChanges() {
        change(springfield, () -> maps.put("wards", named("Wards"), wards("West", "East")));
        assertThat(at(springfield, EAST_SIDE)).extracting(Area::name).containsExactly("East");

        change(springfield, () -> maps.put("wards", named("Wards"), read(square("All", 0, 2))));
        assertThat(at(springfield, EAST_SIDE)).extracting(Area::name).containsExactly("All");
        assertThat(TenantContext.callAs(springfield.id(), () -> maps.areas("wards")))
                .containsExactly(new CityMaps.Area("all", "All"));

        change(springfield, () -> maps.remove("wards"));
        assertThat(at(springfield, EAST_SIDE)).isEmpty();
    }

    @Test
    void forgetsAChangeThatWasTakenBack() {
        TestMail.shared().awaitSilence(springfield, jdbc, transactions);
        change(
                springfield,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    maps.put("wards", named("Wards"), wards("West", "East"));
                    assertThat(areas.areasAt(WEST_SIDE)).extracting(Area::code).containsExactly("west");
                    status.setRollbackOnly();
                }));

        assertThat(at(springfield, WEST_SIDE)).isEmpty();
    }

    @Test
    void drawsLayersInTheOrderAsked() {
        change(springfield, () -> {
            maps.put("wards", named("Wards"), wards("West", "East"));
            maps.put("zones", named("Zones"), read(square("Low", 0, 2)));
            maps.put("parishes", named("Parishes"), read(square("St Ann", 0, 2)));
            maps.order(List.of("zones", "parishes"));
        });

        assertThat(at(springfield, WEST_SIDE)).extracting(Area::layer).containsExactly("zones", "parishes", "wards");
    }

    @Test
    void answersNothingForAreasKnownByNameOnly() {
        change(springfield, () -> {
            maps.put("wards", CityMaps.LayerKind.AREAS, named("Wards"), null);
            maps.putAreas("wards", List.of(new CityMaps.Area("1", "First")));
        });

        assertThat(at(springfield, WEST_SIDE)).isEmpty();
    }

    @Test
    void refusesAFileWithProblemsAndPeopleWhoMayNot() {
        var broken = LayerReader.read("{}", LayerDraft.Properties.automatic());

        assertThatThrownBy(() -> change(springfield, () -> maps.put("wards", named("Wards"), broken)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TenantContext.runAs(
                        springfield.id(), () -> CurrentActor.runAs(TestCities.CLERK, () -> maps.remove("wards"))))
                .isInstanceOf(NotAllowed.class);
    }

    private SequencedSet<Area> at(City city, GeoPoint point) {
        return TenantContext.callAs(city.id(), () -> areas.areasAt(point));
    }

    private void change(City city, Runnable change) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), change));
    }

    private static LocalizedText named(String name) {
        return LocalizedText.of(Locale.ENGLISH, name);
    }

    private static LayerDraft wards(String west, String east) {
        return read(square(west, 0, 1) + "," + square(east, 1, 2));
    }

    private static LayerDraft read(String features) {
        return LayerReader.read(
                "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}", LayerDraft.Properties.automatic());
    }

    private static String square(String name, int west, int east) {
        return """
                {"type":"Feature","properties":{"name":"%s"},"geometry":{"type":"Polygon","coordinates":
                [[[%d,0],[%d,0],[%d,1],[%d,1],[%d,0]]]}}""".formatted(name, west, east, east, west, west);
    }
}
