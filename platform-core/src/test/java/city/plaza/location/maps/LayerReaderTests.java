package city.plaza.location.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.location.GeoPoint;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.InvalidInput.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the files people upload, each with one thing about it. */
class LayerReaderTests {

    private static final String SQUARE = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";
    private static final String BESIDE = "[[1,0],[2,0],[2,1],[1,1],[1,0]]";

    @Test
    void takesAFileAsItIs() {
        var draft = read(polygon("North", SQUARE), polygon("South", BESIDE));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.repairs()).isEmpty();
        assertThat(draft.warnings()).isEmpty();
        assertThat(draft.areas())
                .containsExactly(new CityMaps.Area("north", "North"), new CityMaps.Area("south", "South"));
        assertThat(draft.outlines()).isEqualTo("""
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"code":"north","name":"North"},"geometry":\
                {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
                {"type":"Feature","properties":{"code":"south","name":"South"},"geometry":\
                {"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}}
                ]}
                """);
    }

    @Test
    void roundsToSixDecimals() {
        var draft = read(polygon("North", "[[0.00000012,0],[1.0000004,0],[1.0000006,1],[0,1.1234567],[0.00000012,0]]"));

        assertThat(draft.outlines()).contains("[[[0,0],[1,0],[1.000001,1],[0,1.123457],[0,0]]]");
    }

    @Test
    void closesAnOutlineThatDoesNotEndWhereItBegins() {
        assertRepaired("[[0,0],[1,0],[1,1],[0,1]]", "closed", "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]");
    }

    @Test
    void turnsAnOutlineThatRunsTheWrongWay() {
        assertRepaired("[[0,0],[0,1],[1,1],[1,0],[0,0]]", "turned", "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]");
    }

    @Test
    void leavesOutPointsThatAreThereTwice() {
        assertRepaired("[[0,0],[1,0],[1,0],[1,1],[0,1],[0,0]]", "repeated-points", "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]");
    }

    @Test
    void untanglesAnOutlineThatTouchesItself() {
        var draft = read(polygon("North", "[[0,0],[4,0],[4,4],[2,4],[2,2],[3,3],[3,1],[2,2],[2,4],[0,4],[0,0]]"));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.repairs())
                .containsExactly(new Problem("features[0]", "layer.repair.untangled", List.of("North")));
        assertThat(index(draft).at(new GeoPoint(2, 2.5))).isEmpty();
        assertThat(index(draft).at(new GeoPoint(2, 3.5))).extracting(Area::code).containsExactly("north");
    }

    @Test
    void refusesToGuessWhatABowTieMeans() {
        assertProblem("[[0,0],[2,2],[2,0],[0,2],[0,0]]", "error.layer.crosses-itself", "North", "1.0", "1.0");
    }

    @Test
    void refusesAnOutlineOfTwoPoints() {
        assertProblem("[[0,0],[1,1]]", "error.layer.ring-too-short", "North");
    }

    @Test
    void refusesPlacesThatAreNotOnEarth() {
        assertProblem("[[0,0],[500000,0],[1,1],[0,0]]", "error.layer.not-wgs84", "North", "500000.0", "0.0");
    }

    @Test
    void refusesPositionsThatAreNoNumbers() {
        assertProblem("[[0,0],[\"east\",0],[1,1],[0,0]]", "error.layer.not-a-position", "North", 2);
        assertProblem("[[0,0],{\"x\":1,\"y\":2},[1,1],[0,0]]", "error.layer.not-a-position", "North", 2);
    }

    @Test
    void refusesWhatIsNoPolygon() {
        assertThat(read(feature("North", "{\"type\":\"Point\",\"coordinates\":[0,0]}"))
                        .problems())
                .containsExactly(problem("error.layer.not-a-polygon", "North", "Point"));
        assertThat(read(feature("North", "null")).problems())
                .containsExactly(problem("error.layer.no-outline", "North"));
    }

    @Test
    void namesEveryFeatureThatIsWrongAtOnce() {
        var draft = read(
                polygon("North", SQUARE), polygon("", BESIDE), polygon("South", "[[0,0],[2,2],[2,0],[0,2],[0,0]]"));

        assertThat(draft.isUsable()).isFalse();
        assertThat(draft.problems())
                .extracting(Problem::field, Problem::translationKey)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("features[1]", "error.layer.no-name"),
                        org.assertj.core.groups.Tuple.tuple("features[2]", "error.layer.crosses-itself"));
        assertThatThrownBy(draft::outlines).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesOneCodeForTwoAreas() {
        var draft = read(coded("1", "North", SQUARE), coded("2", "South", BESIDE), coded("1", "West", BESIDE));

        assertThat(draft.chosen())
                .as("codes that are not unique are not chosen")
                .isEqualTo(properties(null, "name"));
        assertThat(read(properties("code", "name"), coded("1", "North", SQUARE), coded("1", "West", BESIDE))
                        .problems())
                .containsExactly(new Problem("features[1]", "error.layer.code-twice", List.of("West", "1", "North")));
    }

    @Test
    void joinsThePartsOfOneArea() {
        var draft = read(polygon("North", SQUARE), polygon("North", BESIDE));

        assertThat(draft.areas()).containsExactly(new CityMaps.Area("north", "North"));
        assertThat(draft.repairs())
                .containsExactly(new Problem("features[1]", "layer.repair.joined", List.of("North")));
        assertThat(index(draft).at(new GeoPoint(0.5, 1.5)))
                .extracting(Area::code)
                .containsExactly("north");
    }

    @Test
    void warnsOfAreasThatLieOnEachOther() {
        var draft = read(polygon("North", SQUARE), polygon("South", "[[0.5,0],[1.5,0],[1.5,1],[0.5,1],[0.5,0]]"));

        assertThat(draft.isUsable()).isTrue();
        assertThat(draft.warnings())
                .containsExactly(
                        new Problem("features[0]", "layer.warning.overlap", List.of("North", "South", "50.0")));
        assertThat(index(draft).at(new GeoPoint(0.5, 0.75)))
                .extracting(Area::code)
                .containsExactly("north", "south");
    }

    @Test
    void takesThePropertiesItIsTold() {
        var draft = read(
                properties("NUM", "NOM_AR"),
                feature("{\"NOM\":\"x\",\"NUM\":7,\"NOM_AR\":\"الحي السابع\"}", SQUARE, true));

        assertThat(draft.areas()).containsExactly(new CityMaps.Area("7", "الحي السابع"));
        assertThat(draft.properties()).containsExactly("NOM", "NUM", "NOM_AR");
        assertThat(read(properties("ward", null), polygon("North", SQUARE)).problems())
                .contains(new Problem("codeProperty", "error.layer.unknown-property", List.of("ward")));
    }

    @Test
    void readsNamesInAnyScriptAndMakesCodesOfThem() {
        assertThat(read(polygon("北区", SQUARE), polygon("Île-de-l'Est", BESIDE)).areas())
                .extracting(CityMaps.Area::code)
                .containsExactly("北区", "ile-de-l-est");
    }

    @Test
    void refusesWhatIsNoCollectionOfFeatures() {
        assertRefused("not json", "error.geojson.not-json");
        assertRefused("[]", "error.layer.not-a-collection");
        assertRefused("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "]}", "error.layer.not-a-collection");
        assertRefused("{\"type\":\"FeatureCollection\",\"features\":[]}", "error.layer.no-feature");
        assertRefused(
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2263\"}},"
                        + "\"features\":[]}",
                "error.layer.other-system");
    }

    @Test
    void refusesWhatIsTooLargeOrInAnotherEncoding() {
        assertThat(LayerReader.read(new byte[LayerReader.MAX_BYTES + 1], LayerDraft.Properties.automatic())
                        .problems())
                .extracting(Problem::translationKey)
                .containsExactly("error.layer.too-large");
        assertThat(LayerReader.read(
                                collection(polygon("Île", SQUARE)).getBytes(StandardCharsets.ISO_8859_1),
                                LayerDraft.Properties.automatic())
                        .problems())
                .extracting(Problem::translationKey)
                .containsExactly("error.layer.not-utf8");
        var many = IntStream.rangeClosed(0, LayerReader.MAX_AREAS)
                .mapToObj(each -> polygon("A" + each, SQUARE))
                .toArray(String[]::new);
        assertThat(read(many).problems())
                .extracting(Problem::translationKey)
                .containsExactly("error.layer.too-many-areas");
    }

    private static void assertRepaired(String ring, String repair, String coordinates) {
        var draft = read(polygon("North", ring));
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.repairs())
                .containsExactly(new Problem("features[0]", "layer.repair." + repair, List.of("North")));
        assertThat(draft.outlines()).contains("\"coordinates\":" + coordinates);
    }

    private static void assertProblem(String ring, String key, Object... arguments) {
        assertThat(read(polygon("North", ring)).problems()).containsExactly(problem(key, arguments));
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem("features[0]", key, List.of(arguments));
    }

    private static void assertRefused(String file, String key) {
        var draft = LayerReader.read(file, LayerDraft.Properties.automatic());
        assertThat(draft.problems()).extracting(Problem::translationKey).containsExactly(key);
        assertThatThrownBy(draft::outlines).isInstanceOf(InvalidInput.class);
    }

    private static AreaIndex index(LayerDraft draft) {
        return AreaIndex.of(LayerText.read("districts", draft.outlines()));
    }

    private static LayerDraft read(String... features) {
        return read(LayerDraft.Properties.automatic(), features);
    }

    private static LayerDraft read(LayerDraft.Properties chosen, String... features) {
        return LayerReader.read(collection(features).getBytes(StandardCharsets.UTF_8), chosen);
    }

    private static LayerDraft.Properties properties(@Nullable String code, @Nullable String name) {
        return new LayerDraft.Properties(code, name);
    }

    private static String collection(String... features) {
        return List.of(features).stream()
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String polygon(String name, String ring) {
        return feature("{\"name\":\"" + name + "\"}", ring, true);
    }

    private static String coded(String code, String name, String ring) {
        return feature("{\"code\":\"" + code + "\",\"name\":\"" + name + "\"}", ring, true);
    }

    private static String feature(String name, String geometry) {
        return feature("{\"name\":\"" + name + "\"}", geometry, false);
    }

    private static String feature(String properties, String outline, boolean ring) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":"
                + (ring ? "{\"type\":\"Polygon\",\"coordinates\":[" + outline + "]}" : outline) + "}";
    }
}
