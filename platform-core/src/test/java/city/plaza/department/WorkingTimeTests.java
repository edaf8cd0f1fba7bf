package city.plaza.department;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.shared.LocalizedText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time that is worked, against a clerk who looks at the clock every minute. */
class WorkingTimeTests {

    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final PublicHolidays FEDERAL = new PublicHolidays("US", null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # received         | days | due                | why
            2026-11-23T10:00   | 0    | 2026-11-23T17:00   | the same day
            2026-11-23T10:00   | 1    | 2026-11-24T17:00   | the day of receipt does not count
            2026-11-23T07:00   | 1    | 2026-11-24T17:00   | before opening is the same day
            2026-11-23T17:00   | 1    | 2026-11-25T17:00   | at closing time it is too late
            2026-11-20T16:59   | 2    | 2026-11-24T17:00   | a minute before closing is in time
            2026-11-20T17:30   | 2    | 2026-11-25T17:00   | Friday after closing counts as Monday
            2026-11-21T12:00   | 2    | 2026-11-25T17:00   | so does Saturday
            2026-11-25T10:00   | 2    | 2026-11-30T17:00   | Thanksgiving and the weekend do not count
            2026-09-04T17:30   | 2    | 2026-09-10T17:00   | Friday before Labor Day, after closing: received on Tuesday
            2026-09-04T16:30   | 2    | 2026-09-09T17:00   | the same Friday, in time: Tuesday and Wednesday
            2026-12-31T10:00   | 1    | 2027-01-04T17:00   | over New Year, which is a Friday
            2021-12-30T10:00   | 1    | 2022-01-03T17:00   | New Year on a Saturday is kept on the Friday of the old year
            2026-07-02T10:00   | 1    | 2026-07-06T17:00   | Independence Day on a Saturday is kept on Friday
            """)
    void countsWorkingDaysAsALawyerWould(String received, int days, String due, String why) {
        var office = office(FEDERAL).in(CHICAGO);

        assertThat(office.plusWorkingDays(at(received), days)).as(why).contains(at(due));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            US | | 2026-11-26 | true  | Thanksgiving
            US | | 2026-10-12 | false | Columbus Day is kept by some states
            US | NY | 2026-10-12 | true | New York is one of them
            US | NY | 2026-02-12 | false | Lincoln's birthday is observed, not kept
            FR | | 2026-05-25 | true | Whit Monday
            FR | | 2026-12-26 | false | Boxing Day is kept elsewhere
            MA | | 2026-11-06 | true | the Green March
            MA | | 2026-03-20 | true | the end of Ramadan
            """)
    void knowsTheHolidaysOfCountriesAndRegions(
            String country, @Nullable String region, LocalDate date, boolean holiday, String why) {
        var holidays = new PublicHolidays(country, region);

        assertThat(holidays.in(date.getYear(), Locale.ENGLISH).containsKey(date))
                .as(why)
                .isEqualTo(holiday);
    }

    @Test
    void countsTheHourTwiceThatTheClockRepeats() {
        var night = calendar(Map.of(DayOfWeek.SUNDAY, List.of(OpenHours.of("00:00-04:00"))), null)
                .in(CHICAGO);

        assertThat(night.workingTimeBetween(at("2026-11-01T00:00"), at("2026-11-02T00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(night.workingTimeBetween(at("2026-03-08T00:00"), at("2026-03-09T00:00")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(night.workingTimeBetween(at("2026-03-15T00:00"), at("2026-03-16T00:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void closesAndOpensDaysOfItsOwn() {
        var calendar = new BusinessCalendar(
                new CalendarCode("office"),
                LocalizedText.empty(),
                office(FEDERAL).hours(),
                FEDERAL,
                List.of(new Closure(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 30), LocalizedText.empty())),
                List.of(new ExtraDay(
                        LocalDate.of(2026, 12, 25), List.of(OpenHours.of("09:00-12:00")), LocalizedText.empty())));
        var time = calendar.in(CHICAGO);

        assertThat(time.isWorkingDay(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(time.plusWorkingDays(at("2026-12-24T10:00"), 1)).contains(at("2026-12-25T12:00"));
        assertThat(time.plusWorkingDays(at("2026-12-24T10:00"), 2)).contains(at("2026-12-31T17:00"));
    }

    @Test
    void saysWhatMakesADayAsItIs() {
        var fair = LocalizedText.of(Locale.ENGLISH, "Town fair");
        var thanksgiving = LocalDate.of(2026, 11, 26);
        var time = new BusinessCalendar(
                        new CalendarCode("office"),
                        LocalizedText.empty(),
                        office(FEDERAL).hours(),
                        FEDERAL,
                        List.of(new Closure(LocalDate.of(2026, 11, 27), null, fair)),
                        List.of(new ExtraDay(LocalDate.of(2026, 11, 28), List.of(OpenHours.of("09:00-12:00")), fair)))
                .in(CHICAGO);

        assertThat(time.day(thanksgiving))
                .isEqualTo(new CalendarDay(thanksgiving, List.of(), CalendarDay.Cause.HOLIDAY, LocalizedText.empty()));
        assertThat(time.day(thanksgiving.plusDays(1)))
                .isEqualTo(new CalendarDay(thanksgiving.plusDays(1), List.of(), CalendarDay.Cause.CLOSURE, fair));
        assertThat(time.day(thanksgiving.plusDays(2)).hours()).containsExactly(OpenHours.of("09:00-12:00"));
        assertThat(time.day(thanksgiving.plusDays(3)).cause()).isEqualTo(CalendarDay.Cause.WEEK);
        assertThat(time.day(thanksgiving.plusDays(4)).hours())
                .containsExactly(OpenHours.of("08:00-12:00"), OpenHours.of("13:00-17:00"));
    }

    @Test
    void offersTheCountriesAndRegionsWhoseHolidaysAreKnown() {
        assertThat(PublicHolidays.countries()).contains("DE", "NL", "US").doesNotContain("NYSE");
        assertThat(PublicHolidays.regions("US", Locale.ENGLISH))
                .containsEntry("NY", "New York")
                .containsKey("NY-NYC")
                .allSatisfy((code, name) -> assertThat(new PublicHolidays("US", code).regionIsKnown())
                        .as(name)
                        .isTrue());
        assertThat(PublicHolidays.regions("NL", Locale.ENGLISH)).isEmpty();
        assertThat(PublicHolidays.regions("XX", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void neverEndsWhereNobodyEverWorks() {
        var never = calendar(Map.of(), null).in(CHICAGO);

        assertThat(never.plusWorkingTime(at("2026-11-23T10:00"), Duration.ofHours(1)))
                .isEmpty();
        assertThat(never.plusWorkingDays(at("2026-11-23T10:00"), 1)).isEmpty();
        assertThat(never.isOpen(at("2026-11-23T10:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "America/Chicago, 2026-03-05T00:00",
        "America/Chicago, 2026-10-29T00:00",
        "Europe/Paris, 2026-12-24T00:00",
        "Africa/Casablanca, 2026-02-13T00:00",
        "Australia/Lord_Howe, 2026-04-02T00:00",
        "Asia/Kathmandu, 2026-12-30T00:00"
    })
    void agreesWithAClerkWhoLooksEveryMinute(ZoneId zone, LocalDateTime from) {
        var random = new Random(42);
        for (int round = 0; round < 12; round++) {
            var time = anyCalendar(random).in(zone);
            var start = from.atZone(zone).toInstant().plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            var amount = Duration.ofMinutes(1 + random.nextInt(20 * 60));
            var due = time.plusWorkingTime(start, amount);

            var clerk = start;
            var counted = Duration.ZERO;
            var patience = start.plus(Duration.ofDays(30));
            while (counted.compareTo(amount) < 0 && clerk.isBefore(patience)) {
                if (time.isOpen(clerk)) {
                    counted = counted.plusMinutes(1);
                }
                clerk = clerk.plus(Duration.ofMinutes(1));
            }

            if (counted.equals(amount)) {
                assertThat(due)
                        .as("%s after %s, %s", amount, start, time.calendar())
                        .contains(clerk);
            }
            assertThat(time.workingTimeBetween(start, clerk)).isEqualTo(counted);
        }
    }

    private static BusinessCalendar anyCalendar(Random random) {
        var hours = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                int from = random.nextInt(12 * 60);
                int until = from + 1 + random.nextInt(6 * 60);
                hours.put(
                        day,
                        random.nextBoolean()
                                ? List.of(OpenHours.of(clock(from) + "-" + clock(until)))
                                : List.of(OpenHours.of(clock(from) + "-" + clock(until)), OpenHours.of("18:30-24:00")));
            }
        }
        return calendar(hours, random.nextBoolean() ? FEDERAL : new PublicHolidays("MA", null));
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    static BusinessCalendar office(@Nullable PublicHolidays holidays) {
        var hours = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() < 6) {
                hours.put(day, List.of(OpenHours.of("08:00-12:00"), OpenHours.of("13:00-17:00")));
            }
        }
        return calendar(hours, holidays);
    }

    private static BusinessCalendar calendar(Map<DayOfWeek, List<OpenHours>> hours, @Nullable PublicHolidays holidays) {
        return new BusinessCalendar(
                new CalendarCode("office"),
                LocalizedText.of(Locale.ENGLISH, "Office"),
                hours,
                holidays,
                List.of(),
                List.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }
}
