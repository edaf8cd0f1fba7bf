package city.plaza.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.YamlFile;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ServiceAttributeTests {

    private static final TypeReference<List<ServiceAttribute>> LIST = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void everyKindComesBackFromJsonAndYamlAsItWas() {
        var stored = json.writerFor(LIST).writeValueAsString(Questions.ALL);
        assertThat(json.readValue(stored, LIST)).isEqualTo(Questions.ALL);
        var written = YAMLMapper.builder().build().writerFor(LIST).writeValueAsString(Questions.ALL);
        assertThat(YamlFile.read("catalog.yaml", written, LIST)).isEqualTo(Questions.ALL);
    }

    @Test
    void aWholeTypeComesBackAsItWas() {
        var type = ServiceType.builder(new ServiceCode("snow"), "streets", Questions.text("Snow"))
                .notOurs(true)
                .active(new ActiveWindow(
                        LocalDate.parse("2026-11-01"),
                        null,
                        new ActiveWindow.Season(MonthDay.of(11, 15), MonthDay.of(2, 29))))
                .reporterGroup(ServiceType.ReporterGroup.STAFF)
                .precision(LocationPrecision.BLOCK)
                .response(Questions.text("Thank you."))
                .attributes(Questions.ALL)
                .build();

        var stored = json.writeValueAsString(type);

        assertThat(json.readValue(stored, ServiceType.class)).isEqualTo(type);
        assertThat(stored).contains("\"season\":{\"from\":\"11-15\",\"to\":\"02-29\"}");
        assertThat(type.toBuilder().build()).isEqualTo(type);
    }

    @Test
    void peopleWriteOnlyWhatTheyNeed() {
        var read = YamlFile.read("catalog.yaml", """
                - code: kind
                  datatype: singlevaluelist
                  label: {en: Which animal?}
                  values:
                    - {key: dog, name: {en: A dog}}
                    - {key: bear, name: {en: A bear}, stop: {en: Call 911.}}
                - code: tag
                  datatype: string
                  label: {en: What is on its tag?}
                  public: true
                  showIf:
                    - {attribute: kind, is: one-of, values: [dog]}
                """, LIST);

        assertThat(read.getFirst().values().getLast())
                .isEqualTo(new Value("bear", Questions.text("A bear"), Questions.text("Call 911.")));
        assertThat(read.getLast().question().published()).isTrue();
        assertThat(read.getLast().question().showIf()).containsExactly(Condition.oneOf("kind", "dog"));
        assertThat(json.writerFor(LIST).writeValueAsString(read)).doesNotContain("requireIf", "null", "help");
    }

    @Test
    void whatAKindDoesNotKnowIsRefusedRatherThanLost() {
        assertThatThrownBy(() -> YamlFile.read("catalog.yaml", """
                        - code: depth
                          datatype: number
                          label: {en: How deep?}
                          pattern: "[0-9]"
                        """, LIST))
                .hasMessageContaining("depth")
                .hasMessageContaining("number does not know");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, true",
        "2026-12-31, true",
        "2027-01-01, true",
        "2027-03-31, true",
        "2027-04-01, false",
        "2026-11-14, false",
        "2027-07-01, false"
    })
    void aSeasonMayGoOverNewYear(LocalDate day, boolean offered) {
        var season = new ActiveWindow.Season(MonthDay.of(11, 15), MonthDay.of(3, 31));
        assertThat(new ActiveWindow(null, null, season).includes(day)).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, false", "2026-06-01, true", "2026-06-30, true", "2026-07-01, false", "2027-06-15, false"})
    void firstAndLastDayBelongToIt(LocalDate day, boolean offered) {
        var june = new ActiveWindow(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30"), null);
        assertThat(june.includes(day)).isEqualTo(offered);
    }
}
