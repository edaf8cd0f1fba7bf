package city.plaza.history.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.history.ImportNote;
import city.plaza.history.MappingFile;
import city.plaza.history.RejectReason;
import city.plaza.location.Boundary;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.request.RequestTimes;
import city.plaza.request.imported.HistoricRequest;
import city.plaza.request.report.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each row becomes what its mapping says, or says in plain words why not. */
class RowTranslatorTests {

    private static final String HEADER =
            "id,opened,changed,due,ended,kind,state,end,office,what,note,address,lat,lon,by";
    private static final String MAPPING = """
            id: id
            requested: {column: opened}
            updated: {column: changed}
            expected: {column: due}
            closed: {column: ended}
            type: {column: kind, ignoreCase: true, map: {Hole: pothole, Light: street-light, Gas: gas}}
            status:
              column: state
              map: {open: SUBMITTED, busy: IN_PROGRESS, done: RESOLVED}
              closedWithoutDate: updated
              outcome: {column: end, map: {none: NO_ACTION_NEEDED}, default: FIXED}
            department: {column: office, map: {PW: roads}}
            description: {columns: [kind, what], separator: " · "}
            resolution: {column: note}
            address: {column: address, missing: [n/a]}
            location: {lat: lat, lon: lon, missing: ["0.0"]}
            channel: {column: by, map: {tel: PHONE}, default: OTHER}
            """;
    private static final String SQUARE = """
            {"type": "Polygon", "coordinates": [[[10, 50], [11, 50], [11, 51], [10, 51], [10, 50]]]}""";

    @TempDir
    private Path folder;

    @Test
    void aResolvedRowKeepsItsTimesAndItsEnd() {
        var request = request("7,2020-01-01T10:00:00Z,2020-01-05T10:00:00Z,2020-01-08T10:00:00Z,2020-01-04T10:00:00Z,"
                + "HOLE,done,none,PW,deep,\"filled\r\n it\",1 Main St,50.5,10.5,tel");

        assertThat(request)
                .isEqualTo(new HistoricRequest(
                        "7",
                        new ServiceCode("pothole"),
                        new DepartmentCode("roads"),
                        RequestStatus.RESOLVED,
                        Outcome.NO_ACTION_NEEDED,
                        "HOLE · deep",
                        Locale.ENGLISH,
                        new Place("1 Main St", new GeoPoint(50.5, 10.5)),
                        Channel.PHONE,
                        new RequestTimes(
                                Instant.parse("2020-01-01T10:00:00Z"),
                                Instant.parse("2020-01-05T10:00:00Z"),
                                Instant.parse("2020-01-08T10:00:00Z"),
                                Instant.parse("2020-01-04T10:00:00Z")),
                        "filled\n it"));
    }

    @Test
    void anOpenRowTakesWhatIsMissingFromWhatIsThere() {
        var request = request("8,2020-01-01T10:00:00Z,,,,light,busy,,,,,n/a,,,fax");

        assertThat(request.department()).isEqualTo(new DepartmentCode("lights"));
        assertThat(request.times().updatedAt()).isEqualTo(request.times().requestedAt());
        assertThat(request.outcome()).isNull();
        assertThat(request.place().isNowhere()).isTrue();
        assertThat(request.channel()).isEqualTo(Channel.OTHER);
        assertThat(request.text()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,2020-01-01,,,,hole,open,,,,,,,,           | NO_ID           | id     |
            9,,,,,hole,open,,,,,,,,                    | NO_TIME         | opened |
            9,1.1.2020,,,,hole,open,,,,,,,,            | BAD_TIME        | opened | 1.1.2020
            9,2020-01-01,,,soon,hole,done,,,,,,,,      | BAD_TIME        | ended  | soon
            9,2020-01-01,,,,tree,open,,,,,,,,          | UNMAPPED_TYPE   | kind   | tree
            9,2020-01-01,,,,hole,lost,,,,,,,,          | UNMAPPED_STATUS | state  | lost
            9,2020-01-01,,,,gas,open,,,,,,,,           | NO_DEPARTMENT   | kind   | gas
            9,2020-01-01,,,,hole,open,,,,,,north,east, | BAD_NUMBER      | lat    | north
            9,2020-01-01,,,,hole,open,,,,,,95,10,      | BAD_NUMBER      | lat    | 95
            9,2020-01-01                               | WRONG_LENGTH    |        |
            """)
    void aRowThatCannotBeReadSaysWhatIsWrongWithIt(
            String row, RejectReason reason, @Nullable String field, @Nullable String value) {
        assertThat(translate(row))
                .asInstanceOf(type(Translation.Refused.class))
                .extracting(Translation.Refused::reject)
                .satisfies(reject -> {
                    assertThat(reject.reason()).isEqualTo(reason);
                    assertThat(reject.field()).isEqualTo(field == null ? "" : field);
                    assertThat(reject.value()).isEqualTo(value == null ? "" : value);
                    assertThat(reject.line()).isEqualTo(2);
                    assertThat(reject.words()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9,2020-01-02,,,2020-01-01,hole,done,,,,,,,,              | ENDED_BEFORE_BEGUN
            9,2020-01-02,2020-01-01,,,hole,open,,,,,,,,              | CHANGED_BEFORE_BEGUN
            9,2020-01-02,,,2020-01-03,hole,open,,,,,,,,              | END_OF_AN_OPEN_ONE
            9,2020-01-02,2020-01-03,,,hole,done,,,,,,,,              | NO_END
            9,2020-01-02,,,,hole,open,,,,,,50.5,0.0,                 | HALF_A_POINT
            9,2020-01-02,,,,hole,open,,,,,,50.5,11.01,               | JUST_OUTSIDE
            9,2020-01-02,,,,hole,open,,,,,,50.5,12,                  | FAR_OUTSIDE
            9,2020-01-02,,,,hole,open,,Zoo,,,,,,                     | DEPARTMENT_UNMAPPED
            9,2020-01-02,,,,hole,open,,,bell\u0007,,,,,              | ODD_CHARACTERS
            9,2020-01-02,,,,hole,open,,,\uFFFD,,,,,                  | ODD_CHARACTERS
            """)
    void aRowThatIsOddIsKeptAndNoted(String row, ImportNote note) {
        assertThat(translate(row))
                .asInstanceOf(type(Translation.Accepted.class))
                .extracting(Translation.Accepted::notes)
                .isEqualTo(List.of(note));
    }

    @Test
    void anEndBeforeTheBeginningBecomesTheBeginning() {
        var request = request("9,2020-01-02T00:00Z,,,2020-01-01T00:00Z,hole,done,,,,,,,,");

        assertThat(request.times().closedAt()).isEqualTo(request.times().requestedAt());
    }

    @Test
    void aPointJustOutsideIsKeptAndOneFarAwayIsNot() {
        assertThat(request("9,2020-01-02,,,,hole,open,,,,,,50.5,11.01,").place().point())
                .isNotNull();
        assertThat(request("9,2020-01-02,,,,hole,open,,,,,,50.5,12,").place().point())
                .isNull();
    }

    @Test
    void aTextTooLongIsCutBetweenCharacters() {
        var request = request("9,2020-01-02,,,,hole,open,,,," + "😀".repeat(3_000) + ",,,,");

        assertThat(request.text()).hasSizeLessThanOrEqualTo(4_000).endsWith("😀…");
    }

    @Test
    void aMappingForAnotherCityIsRefusedBeforeTheFirstRow() {
        var mapping = MappingFile.read("m", MAPPING.replace("pothole", "hole").replace("roads", "streets"));

        assertThatThrownBy(() -> city().check(mapping))
                .hasMessage(
                        "The mapping speaks of what this city does not have: department streets, service type hole");
    }

    private HistoricRequest request(String row) {
        return ((Translation.Accepted) translate(row)).request();
    }

    private Translation translate(String row) {
        var mapping = MappingFile.read("m", MAPPING);
        var path = folder.resolve("file.csv");
        try {
            Files.writeString(path, HEADER + "\n" + row + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (var file = HistoryFile.open(path, mapping)) {
            return new RowTranslator(mapping, file, city()).translate(Objects.requireNonNull(file.next()));
        }
    }

    private static ImportContext city() {
        var pothole = new ServiceCode("pothole");
        var light = new ServiceCode("street-light");
        return new ImportContext(
                ZoneId.of("Europe/Berlin"),
                Locale.ENGLISH,
                Set.of(pothole, light, new ServiceCode("gas")),
                Map.of(pothole, new DepartmentCode("roads"), light, new DepartmentCode("lights")),
                Set.of(new DepartmentCode("roads"), new DepartmentCode("lights")),
                Boundary.ofGeoJson(JsonMapper.builder().build(), SQUARE));
    }
}
