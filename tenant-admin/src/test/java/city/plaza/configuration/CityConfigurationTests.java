package city.plaza.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.branding.Branding;
import city.plaza.branding.Branding.MapView;
import city.plaza.branding.Colour;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceType.Demand;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.location.Boundary;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.maps.CityMaps.Area;
import city.plaza.shared.InvalidInput.Problem;
import city.plaza.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CityConfigurationTests {

    private static final Locale ES = Locale.of("es");
    private static final String HERE = square(-1, -1, 1, 1);
    private static final String ELSEWHERE = square(10, 40, 12, 41);

    @Test
    void findsNothingWrongWithAWholeCity() {
        assertThat(aCity("#0b5cad", aPothole()).problems()).isEmpty();
        assertThat(aCity("#0b5cad", aPothole()).missingTexts()).isEmpty();
    }

    @Test
    void namesEveryServiceThatBelongsNowhere() {
        var lost = service("graffiti", "walls", "painters", false);
        assertThat(aCity("#0b5cad", aPothole(), lost).problems())
                .containsExactly(
                        new Problem("services[graffiti].group", "error.configuration.unknown-group", List.of("walls")),
                        new Problem(
                                "services[graffiti].department",
                                "error.configuration.unknown-department",
                                List.of(new DepartmentCode("painters"))));
    }

    @Test
    void refusesCodesUsedTwice() {
        var again = service("pothole", "streets", "public-works", false);
        assertThat(aCity("#0b5cad", aPothole(), again).problems().stream().map(Problem::translationKey))
                .containsExactly("error.configuration.code-twice");
    }

    @Test
    void refusesAnAccentNobodyCanRead() {
        assertThat(aCity("#ffee00", aPothole()).problems().stream().map(Problem::field))
                .containsExactly("branding.accent");
    }

    @Test
    void asksWhatIsNotOursToSayWhoseItIs() {
        assertThat(aCity("#0b5cad", service("gas", "streets", null, true)).problems().stream()
                        .map(Problem::field))
                .containsExactly("services[gas].notice");
    }

    @Test
    void reportsTextsThatFallBackAndKeepsThem() {
        var city = aCity("#0b5cad", aPothole()).inLanguages(List.of(Locale.FRENCH, ES));
        assertThat(city.problems()).isEmpty();
        assertThat(city.services().getFirst().name().texts()).containsExactly(Map.entry("es", "Bache"));
        assertThat(city.missingTexts())
                .contains(new MissingText(ConfigurationSection.SERVICES, "pothole", "name", Locale.FRENCH))
                .noneMatch(missing -> missing.language().equals(ES));
    }

    @Test
    void keepsSomeTextForPeopleWhoReadNoneOfTheLanguages() {
        var city = aCity("#0b5cad", aPothole()).inLanguages(List.of(Locale.FRENCH));
        assertThat(city.services().getFirst().name().in(Locale.FRENCH, Locale.FRENCH))
                .isEqualTo("Pothole");
    }

    @Test
    void keepsStreetsAndDistrictsWhenTheSamePlaceIsDrawnBetter() {
        var city = moved(HERE);
        assertThat(city.outline().orElseThrow().contains(new GeoPoint(0, 0))).isTrue();
        assertThat(city.layers().stream().map(AreaLayer::code)).containsExactly("ward", "boundary");
        assertThat(city.gazetteer()).hasSize(1);
    }

    @Test
    void leavesAnotherPlacesMapBehind() {
        var city = moved(ELSEWHERE);
        assertThat(city.layers().stream().map(AreaLayer::code)).containsExactly("boundary");
        assertThat(city.gazetteer()).isEmpty();
        assertThat(city.branding().map().latitude()).isEqualTo(40.5);
        assertThat(city.branding().map().longitude()).isEqualTo(11);
        assertThat(city.branding().map().zoom()).isBetween(6.0, 8.0);
        assertThat(city.services()).hasSize(1);
    }

    private static CityConfiguration moved(String geoJson) {
        return aCity("#0b5cad", aPothole()).within(geoJson, Boundary.ofGeoJson(JsonMapper.shared(), geoJson));
    }

    private static CityConfiguration aCity(String accent, ServiceType... services) {
        return CityConfiguration.empty()
                .with(ConfigurationSection.CITY, List.of(new CityBasics(List.of(Locale.ENGLISH, ES))))
                .with(
                        ConfigurationSection.BRANDING,
                        List.of(new Branding(
                                new Colour(accent),
                                "inter",
                                "311",
                                null,
                                LocalizedText.empty(),
                                new MapView(0, 0, 10, null, null))))
                .with(
                        ConfigurationSection.LAYERS,
                        List.of(
                                AreaLayer.boundary(HERE),
                                AreaLayer.named("ward", text("Ward", "Distrito"), List.of(new Area("1", "Ward 1")))))
                .with(
                        ConfigurationSection.DEPARTMENTS,
                        List.of(new Department(
                                new DepartmentCode("public-works"),
                                "PW",
                                text("Public Works", "Obras Públicas"),
                                null)))
                .with(
                        ConfigurationSection.GROUPS,
                        List.of(new ServiceGroup("streets", "road", text("Streets", "Calles"))))
                .with(ConfigurationSection.SERVICES, List.of(services))
                .withGazetteer(List.of(new KnownPlace("Town Hall", new GeoPoint(0.1, 0.1))));
    }

    private static ServiceType aPothole() {
        return service("pothole", "streets", "public-works", false);
    }

    private static ServiceType service(
            String code, String group, @org.jspecify.annotations.Nullable String department, boolean notOurs) {
        return ServiceType.builder(new ServiceCode(code), group, text("Pothole", "Bache"))
                .department(department == null ? null : new DepartmentCode(department))
                .icon("road")
                .description(text("A hole in the street", "Un hoyo en la calle"))
                .location(Demand.REQUIRED)
                .notOurs(notOurs)
                .build();
    }

    private static LocalizedText text(String english, String spanish) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", english);
        texts.put("es", spanish);
        return new LocalizedText(texts);
    }

    private static String square(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }
}
