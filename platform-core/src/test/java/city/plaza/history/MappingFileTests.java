package city.plaza.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceCode;
import city.plaza.history.ImportMapping.Substitute;
import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping is read as it is meant, or refused at the line that is wrong. */
class MappingFileTests {

    private static final String SMALLEST = """
            id: number
            requested: {column: opened, pattern: iso}
            type: {constant: other}
            status: {constant: SUBMITTED}
            """;

    @Test
    void theSmallestMappingLeavesTheRestToTheCity() {
        var mapping = MappingFile.read("m.yaml", SMALLEST);

        assertThat(mapping.type().constant()).isEqualTo(new ServiceCode("other"));
        assertThat(mapping.department()).isNull();
        assertThat(mapping.gazetteer()).isFalse();
        assertThat(mapping.columns()).containsExactly("number", "opened");
    }

    @Test
    void everyKeyIsUnderstood() {
        var mapping = MappingFile.read("m.yaml", """
                format: {charset: ISO-8859-1, delimiter: ";", header: false}
                id: "1"
                requested: {column: "2", pattern: "dd.MM.yyyy HH:mm", zone: Europe/Berlin}
                closed: {column: "3", pattern: iso}
                type: {columns: ["4", "5"], ignoreCase: true, map: {"Road / Hole": pothole}, default: null}
                status:
                  column: "6"
                  map: {open: submitted, done: RESOLVED}
                  default: IN_PROGRESS
                  closedWithoutDate: updated
                  outcome: {column: "7", map: {gone: NO_ACTION_NEEDED}, default: FIXED}
                department: {column: "8", map: {TBA: roads}}
                description: {columns: ["9", "10"], separator: " · "}
                resolution: {column: "11"}
                address: {column: "12", missing: ["n/a"]}
                location: {lat: "13", lon: "14", missing: ["", "0.0"]}
                channel: {column: "15", map: {Tel: PHONE}, default: OTHER}
                gazetteer: true
                """);

        assertThat(mapping.requested().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(mapping.status().map()).containsEntry("open", RequestStatus.SUBMITTED);
        assertThat(mapping.status().closedWithoutDate()).isEqualTo(Substitute.UPDATED);
        assertThat(Objects.requireNonNull(mapping.status().outcome()).map())
                .containsEntry("gone", Outcome.NO_ACTION_NEEDED);
        assertThat(mapping.columns()).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            location: {lat: a, lng: b}        | line 1: location
            type: {constant: "no spaces"}     | line 1: type.constant: Not a service code
            type: {column: a, constant: b}    | line 1: type: expected exactly one of `column`, `columns`, `constant`
            status: {column: s, map: {x: Y}}  | line 1: status.map.x: `Y` is none of SUBMITTED, ASSIGNED
            requested: {column: d, pattern: "Q{"} | line 1: requested: Pattern includes reserved character
            requested: {column: d, zone: Mars/Base} | line 1: requested.zone: `Mars/Base` is not a time zone
            requested: {pattern: iso}         | line 1: requested: `column` is missing
            format: {charset: UTF-99}         | line 1: format: `UTF-99` is not a character set
            id: a\\nid: b                     | line 2: Duplicate Object property "id"
            id: number                        | `requested` is missing
            id: [                             | line 1
            """)
    void aWrongMappingIsRefusedByLineAndField(String yaml, String expected) {
        assertThatThrownBy(() -> MappingFile.read("m.yaml", yaml.replace("\\n", "\n")))
                .isInstanceOf(ImportRefused.class)
                .hasMessageStartingWith("Mapping m.yaml")
                .hasMessageContaining(expected)
                .message()
                .doesNotContain("\n", "Exception", "city.plaza");
    }

    @Test
    void aMisspeltKeyIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> MappingFile.read("m.yaml", SMALLEST + "gazeteer: true\n"))
                .hasMessageStartingWith(
                        "Mapping m.yaml, line 5: gazeteer: unknown key, expected one of address, channel");
    }

    @Test
    void anEmptyOrMissingFileIsSaidToBeSo() {
        assertThatThrownBy(() -> MappingFile.read("m.yaml", "")).hasMessageContaining("m.yaml");
        assertThatThrownBy(() -> ImportMapping.read(Path.of("none.yaml")))
                .hasMessage("Mapping none.yaml cannot be read: there is no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-york", "san-francisco", "chicago"})
    void theMappingsInTheDocumentationAreMappings(String city) {
        var file = Path.of("../docs/import-mappings", city + ".yaml");

        assertThat(file).satisfies(Files::exists);
        assertThat(ImportMapping.read(file).columns()).isNotEmpty();
    }
}
