package city.plaza.location.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places of a city are meant by what people type. */
class PlaceMatcherTests {

    private static final List<KnownPlace> PLACES = List.of(
                    "City Hall, 100 Main Street",
                    "City Hall Annex, 20 Court Street",
                    "Main Street & 1st Avenue",
                    "Library, 115 School Street",
                    "Oak Park",
                    "مبنى البلدية، شارع الرئيسي")
            .stream()
            .map(label -> new KnownPlace(label, new GeoPoint(39, -89)))
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Oak Park                   | Oak Park
            oak  PARK                  | Oak Park
            library, 115 school st     | Library, 115 School Street
            1st Ave                    | Main Street & 1st Avenue
            City Hall                  | City Hall, 100 Main Street
            City Hall, 100 Main Street | City Hall, 100 Main Street
            city hall an               | City Hall Annex, 20 Court Street
            School Library             | Library, 115 School Street
            1st avenue, main street    | Main Street & 1st Avenue
            Main Street                | Main Street & 1st Avenue; City Hall, 100 Main Street
            Street                     | City Hall, 100 Main Street; City Hall Annex, 20 Court Street; Main Street & 1st Avenue; Library, 115 School Street
            مبنى البلدية               | مبنى البلدية، شارع الرئيسي
            Main Street 5              | ''
            Main Street 1              | ''
            Hall of Mirrors            | ''
            &                          | ''
            """)
    void thoseCalledJustSoComeBeforeThoseThatBeginLikeItOrHaveAllItsWords(String typed, String meant) {
        assertThat(PlaceMatcher.among(PLACES, typed))
                .extracting(KnownPlace::label)
                .containsExactlyInAnyOrderElementsOf(meant.isEmpty() ? List.of() : Arrays.asList(meant.split("; ")));
    }
}
