package city.plaza.sla;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.OpenHours;
import city.plaza.department.PublicHolidays;
import city.plaza.request.Priority;
import city.plaza.request.RequestStatus;
import city.plaza.request.planning.RequestProfile.StatusChange;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.shared.YamlFile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** By when things are due, as a table a lawyer can read. The office works 8 to 12 and 13 to 17, Monday to Friday. */
class DueDateTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ServiceCode POTHOLE = new ServiceCode("pothole");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # received        | target           | due              | due soon         | why
            2026-11-20T17:30  | 2 WORKING_DAYS   | 2026-11-25T17:00 | 2026-11-25T11:12 | Friday evening counts as Monday
            2026-11-24T10:00  | 2 WORKING_DAYS   | 2026-11-27T17:00 | 2026-11-27T11:36 | not Thanksgiving
            2026-11-25T16:00  | 4 WORKING_HOURS  | 2026-11-27T11:00 | 2026-11-27T10:12 | one hour is left on Wednesday
            2026-11-20T17:30  | 48 HOURS         | 2026-11-22T17:30 | 2026-11-22T07:54 | hours that pass, weekend or not
            2026-10-31T12:00  | 24 HOURS         | 2026-11-01T11:00 | 2026-11-01T06:12 | and the night is an hour longer
            """)
    void isCountedByTheTargetsUnit(String received, String target, String due, String soon, String why) {
        var date = new DueDate(
                target(target).dueSoonWithin(new SlaTarget.DueSoon(20, SlaTarget.DueSoon.Unit.PERCENT)),
                office().in(CHICAGO),
                at(received),
                List.of());

        assertThat(date.due()).as(why).contains(at(due));
        assertThat(date.dueSoon()).as(why).contains(at(soon));
    }

    @Test
    void standsStillWhileARequestWaits() {
        var target = target("8 WORKING_HOURS").pausedIn(RequestStatus.ASSIGNED);
        var history = List.of(
                new StatusChange(at("2026-11-23T08:00"), RequestStatus.SUBMITTED),
                new StatusChange(at("2026-11-23T10:00"), RequestStatus.ASSIGNED),
                new StatusChange(at("2026-11-24T10:00"), RequestStatus.IN_PROGRESS));

        assertThat(date(target, history).due()).contains(at("2026-11-24T17:00"));
        assertThat(date(target, history).pauses())
                .containsExactly(new SlaExplanation.Pause(at("2026-11-23T10:00"), at("2026-11-24T10:00")));
        assertThat(date(target, history.subList(0, 2)).due()).isEmpty();
    }

    @Test
    void givesBackTheTimeDuringWhichItSeemedOver() {
        var history = List.of(
                new StatusChange(at("2026-11-23T08:00"), RequestStatus.SUBMITTED),
                new StatusChange(at("2026-11-24T11:00"), RequestStatus.RESOLVED),
                new StatusChange(at("2026-11-30T11:00"), RequestStatus.IN_PROGRESS));

        // Two days allowed; one day and three hours are gone, so a day and an hour are left, up to the day's end.
        assertThat(date(target("2 WORKING_DAYS"), history).due()).contains(at("2026-12-01T17:00"));
    }

    @Test
    void endsADayThatHasNoClosingTimeBeforeItIsTheNext() {
        var always = BusinessCalendar.always().in(CHICAGO);

        assertThat(new DueDate(target("2 WORKING_DAYS"), always, at("2026-11-23T10:00"), List.of()).due())
                .contains(at("2026-11-25T23:59"));
    }

    @Test
    void isReadAsPeopleWriteIt() {
        var target = YamlFile.read("sla.yaml", """
                code: trees-urgent
                group: trees
                priority: URGENT
                amount: 4
                unit: WORKING_HOURS
                dueSoon: {amount: 1, unit: HOURS}
                """, new TypeReference<SlaTarget>() {});

        assertThat(target.problems()).isEmpty();
        assertThat(target.priority()).isEqualTo(Priority.URGENT);
        var json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(target), SlaTarget.class))
                .isEqualTo(target);
    }

    @Test
    void namesEverythingThatHasToBeMended() {
        var target = new SlaTarget(
                new TargetCode("all"),
                POTHOLE,
                "streets",
                null,
                0,
                SlaTarget.Unit.HOURS,
                null,
                List.of(RequestStatus.RESOLVED),
                new SlaTarget.DueSoon(101, SlaTarget.DueSoon.Unit.PERCENT));

        assertThat(target.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("amount", "group", "pausedIn", "dueSoon.amount");
    }

    private static DueDate date(SlaTarget target, List<StatusChange> history) {
        return new DueDate(target, office().in(CHICAGO), history.getFirst().at(), history);
    }

    private static SlaTarget target(String written) {
        var words = written.split(" ");
        return SlaTarget.ofType(POTHOLE, Integer.parseInt(words[0]), SlaTarget.Unit.valueOf(words[1]));
    }

    private static BusinessCalendar office() {
        var hours = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() < 6) {
                hours.put(day, List.of(OpenHours.of("08:00-12:00"), OpenHours.of("13:00-17:00")));
            }
        }
        return new BusinessCalendar(
                new CalendarCode("office"),
                LocalizedText.empty(),
                hours,
                new PublicHolidays("US", null),
                List.of(),
                List.of());
    }

    private static Instant at(@Nullable String local) {
        return LocalDateTime.parse(java.util.Objects.requireNonNull(local))
                .atZone(CHICAGO)
                .toInstant();
    }
}
