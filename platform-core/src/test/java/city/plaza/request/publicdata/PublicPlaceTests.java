package city.plaza.request.publicdata;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.LocationPrecision;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPlaceTests {

    private static final GeoPoint HOME = new GeoPoint(39.80021, -89.64993);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            12 Oak St                    | Oak St
            12a Oak St, Apt 5B           | Oak St
            1200-1204 N 5th Ave          | N 5th Ave
            Hauptstraße 12b              | Hauptstraße
            12 Oak St Apt 5              | -
            Oak St # 7                   | -
            12                           | -
            Oak St and Main St           | Oak St and Main St
            """)
    void aBlockIsAStreetWithoutItsHouses(String address, String street) {
        assertThat(PublicPlace.of(new Place(address, null), LocationPrecision.BLOCK)
                        .address())
                .isEqualTo(street);
    }

    @Test
    void pointsMoveTheFurtherTheLessIsToBeKnown() {
        var place = new Place("12 Oak St", HOME);
        assertThat(PublicPlace.of(place, LocationPrecision.EXACT)).isEqualTo(place);
        var block = PublicPlace.of(place, LocationPrecision.BLOCK);
        assertThat(meters(block)).isBetween(1.0, 110.0);
        var area = PublicPlace.of(place, LocationPrecision.AREA);
        assertThat(area.address()).isNull();
        assertThat(meters(area)).isBetween(1.0, 750.0);
        assertThat(PublicPlace.of(place, LocationPrecision.HIDDEN)).isEqualTo(Place.nowhere());
    }

    @Test
    void neighborsStandAtTheSamePoint() {
        var next = new GeoPoint(HOME.latitude() + 0.00002, HOME.longitude() + 0.00002);
        assertThat(PublicPlace.of(new Place(null, next), LocationPrecision.AREA))
                .isEqualTo(PublicPlace.of(new Place(null, HOME), LocationPrecision.AREA));
    }

    private static double meters(Place seen) {
        var point = java.util.Objects.requireNonNull(seen.point());
        double north = (point.latitude() - HOME.latitude()) * 111_320;
        double east = (point.longitude() - HOME.longitude()) * 111_320 * Math.cos(Math.toRadians(HOME.latitude()));
        return Math.hypot(north, east);
    }
}
