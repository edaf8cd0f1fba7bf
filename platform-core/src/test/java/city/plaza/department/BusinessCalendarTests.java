package city.plaza.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.shared.YamlFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A calendar as people write it. */
class BusinessCalendarTests {

    private static final LocalizedText OFFICE = LocalizedText.of(Locale.ENGLISH, "Office");

    @Test
    void isReadAsPeopleWriteIt() {
        var calendar = YamlFile.read("calendar.yaml", """
                code: office
                name: {en: Office}
                hours:
                  FRIDAY: ["08:00-12:00"]
                  MONDAY: ["08:00-12:00", "13:00-24:00"]
                holidays: {country: us, region: ny-nyc}
                closures:
                  - {from: 2026-12-28, until: 2026-12-30, reason: {en: Between the years}}
                  - {from: 2026-06-05, reason: {en: Town fair}}
                extraDays:
                  - {date: 2026-12-05, hours: ["09:00-13:00"], reason: {en: Advent Saturday}}
                """, new TypeReference<BusinessCalendar>() {});

        assertThat(calendar.problems()).isEmpty();
        assertThat(calendar.hours()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(calendar.holidays()).isEqualTo(new PublicHolidays("US", "NY-NYC"));
        var json = JsonMapper.shared();
        var written = json.writeValueAsString(calendar);
        assertThat(json.readValue(written, BusinessCalendar.class)).isEqualTo(calendar);
        assertThat(written).contains("\"MONDAY\":[\"08:00-12:00\",\"13:00-24:00\"]");
    }

    @Test
    void namesEverythingThatHasToBeMended() {
        var calendar = new BusinessCalendar(
                CalendarCode.ALWAYS,
                OFFICE,
                Map.of(DayOfWeek.MONDAY, List.of(OpenHours.of("08:00-12:00"), OpenHours.of("11:30-17:00"))),
                new PublicHolidays("US", "Narnia"),
                List.of(new Closure(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 27), OFFICE)),
                List.of(new ExtraDay(LocalDate.of(2026, 12, 28), List.of(), OFFICE)));

        assertThat(calendar.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly(
                        "code", "hours.MONDAY[1]", "holidays.region", "closures[0].until", "extraDays[0].hours");
    }

    @Test
    void refusesACountryNobodyKnowsAndAWeekWithoutHours() {
        var calendar = new BusinessCalendar(
                new CalendarCode("office"), OFFICE, Map.of(), new PublicHolidays("XX", null), List.of(), List.of());

        assertThat(calendar.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("hours", "holidays.country");
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> OpenHours.of("17:00-08:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenHours.of("8-17")).isInstanceOf(IllegalArgumentException.class);
        assertThat(OpenHours.of("00:00-24:00")).hasToString("00:00-24:00");
    }
}
