package city.plaza.infrastructure.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Calendars;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.department.OpenHours;
import city.plaza.department.PublicHolidays;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.AreaKey;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.LayerDraft;
import city.plaza.location.maps.LayerReader;
import city.plaza.outbox.FactListener;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Priority;
import city.plaza.request.RequestFact;
import city.plaza.request.RoutingReason;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Channel;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.routing.RoutingDecision;
import city.plaza.routing.RoutingPreview;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RoutingRules;
import city.plaza.routing.RoutingSimulation;
import city.plaza.routing.RuleCode;
import city.plaza.routing.TimeWindow;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.DueDates;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.SlaTargets;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports go where the city's rules say and carry the day by which they are due. */
@PlazaTest
class RoutingStoryTests {

    private static final DepartmentCode PARKS = new DepartmentCode("parks");
    private static final DepartmentCode WORKS = new DepartmentCode("public-works");
    private static final ServiceCode POTHOLE = new ServiceCode("pothole");
    private static final GeoPoint MAIN_STREET = new GeoPoint(39.85, -89.65);
    private static final GeoPoint ELSEWHERE = new GeoPoint(39.75, -89.65);
    private static final AreaKey MAIN_STREET_WARD = new AreaKey("wards", "main-street");
    private static final String WARDS = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Main Street"},
             "geometry": {"type": "Polygon", "coordinates":
              [[[-89.7, 39.8], [-89.6, 39.8], [-89.6, 39.9], [-89.7, 39.9], [-89.7, 39.8]]]}}]}""";

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    RequestTracking tracking;

    @Autowired
    RoutingRules rules;

    @Autowired
    RoutingPreview trial;

    @Autowired
    RoutingSimulation simulation;

    @Autowired
    CatalogEditor catalog;

    @Autowired
    Departments departments;

    @Autowired
    SlaTargets targets;

    @Autowired
    DueDates dates;

    @Autowired
    Calendars calendars;

    @Autowired
    CityMaps maps;

    @Autowired
    List<FactListener<?>> listeners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    City city;
    City neighbour;

    @BeforeEach
    void twoCitiesOfWhichOneHasRules() {
        city = cities.open(getClass(), "rulesville");
        neighbour = cities.open(getClass(), "no-rules");
        asPlaza(() -> {
            rules.all().forEach(rule -> rules.remove(rule.code()));
            targets.all().forEach(target -> targets.remove(target.code()));
            sql("delete from routing_rule");
            calendars.put(office());
            maps.put(
                    "wards", text("Wards"), LayerReader.read(WARDS.getBytes(UTF_8), LayerDraft.Properties.automatic()));
        });
    }

    @Test
    void aPotholeOnMainStreetGoesToParksBecauseOfTheSecondRule() {
        asPlaza(() -> {
            rules.put(rule("trees", When.always().ofTypes(new ServiceCode("fallen-tree")), Then.to(WORKS)));
            rules.put(rule(
                    "main-street",
                    When.always().ofTypes(POTHOLE).in(MAIN_STREET_WARD),
                    Then.to(PARKS).as(Priority.HIGH)));
        });

        var there = report(city, POTHOLE, MAIN_STREET);
        var elsewhere = report(city, POTHOLE, ELSEWHERE);
        var abroad = report(neighbour, POTHOLE, MAIN_STREET);

        var file = routed(city, there);
        assertThat(file.department()).isEqualTo("parks");
        assertThat(file.priority()).isEqualTo(Priority.HIGH);
        assertThat(assignment(file).reason()).isEqualTo(RoutingReason.byRule("main-street", 2, text("main-street")));
        assertThat(assignment(file).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(assignment(routed(city, elsewhere)).reason())
                .isEqualTo(RoutingReason.withoutRule(RoutingReason.Kind.SERVICE_TYPE));
        assertThat(routed(city, elsewhere).department()).isEqualTo("public-works");
        assertThat(routed(neighbour, abroad).department()).isEqualTo("public-works");
        assertThat(TenantContext.callAs(
                                city.id(),
                                () -> CurrentActor.callAs(
                                        new Actor.Anonymous(), () -> tracking.bySecret(there.number(), there.secret())))
                        .orElseThrow()
                        .timeline())
                .as("why it went there is not for everybody")
                .extracting(TimelineStep::kind)
                .containsExactly(StepKind.SUBMITTED);

        asPlaza(() -> rules.remove(new RuleCode("main-street")));
        assertThat(assignment(routed(city, there)).reason())
                .as("a reason outlives its rule")
                .isEqualTo(RoutingReason.byRule("main-street", 2, text("main-street")));
    }

    @Test
    void aTypeWithoutADepartmentGoesWhereARuleSaysElseToTriage() {
        var graffiti = new ServiceCode("graffiti");
        asPlaza(() -> catalog.put(
                ServiceType.builder(graffiti, "streets", text("Graffiti")).build()));
        var first = asPlaza(() -> departments.triage().orElseThrow().code().value());

        var untold = routed(city, report(city, graffiti, ELSEWHERE));
        assertThat(untold.department()).isEqualTo(first);
        assertThat(assignment(untold).reason()).isEqualTo(RoutingReason.withoutRule(RoutingReason.Kind.TRIAGE));

        asPlaza(() -> rules.put(rule("walls", When.always().ofTypes(graffiti), Then.to(PARKS))));
        assertThat(routed(city, report(city, graffiti, ELSEWHERE)).department()).isEqualTo("parks");
    }

    @Test
    void whatComesInAtNightGoesToParks() {
        asPlaza(() -> rules.put(
                rule("closed", When.always().at(TimeWindow.byCalendar(CalendarCode.CITY, false)), Then.to(PARKS))));

        assertThat(explain("2026-11-20T17:30").department()).isEqualTo(PARKS);
        assertThat(explain("2026-11-20T16:30").department()).isEqualTo(WORKS);
        assertThat(explain("2026-11-26T10:00").department()).as("Thanksgiving").isEqualTo(PARKS);
    }

    @Test
    void theSameFactTwiceChangesNothing() {
        asPlaza(() -> {
            targets.put(SlaTarget.ofType(POTHOLE, 2, SlaTarget.Unit.WORKING_DAYS));
            rules.put(rule("all", When.always(), Then.to(PARKS)));
        });
        var opened = report(city, POTHOLE, ELSEWHERE);
        var before = routed(city, opened);
        asPlaza(() -> {
            rules.remove(new RuleCode("all"));
            rules.put(rule("others", When.always(), Then.to(WORKS)));
        });

        asPlaza(() -> {
            var again = new RequestFact.RequestSubmitted(city.id(), opened.id(), UUID.randomUUID(), "public-works");
            hear("request-router", again);
            hear("sla-clock", again);
        });

        assertThat(routed(city, opened)).isEqualTo(before);
    }

    @Test
    void aBrokenRuleNeverLosesAReport() {
        asPlaza(() -> {
            rules.put(rule("gone", When.always(), Then.to(new DepartmentCode("dissolved"))));
            rules.put(rule("all", When.always(), Then.to(PARKS)));
            sql("insert into routing_rule (code, rule, position) values ('broken', '{\"code\": 7}', 0)");
        });

        var file = routed(city, report(city, POTHOLE, ELSEWHERE));

        assertThat(file.department()).isEqualTo("parks");
        assertThat(assignment(file).reason()).extracting(RoutingReason::rule).isEqualTo("all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T17:30 | 2026-11-25T17:00 | Friday evening is received on Monday
            2026-11-25T09:00 | 2026-11-30T17:00 | Thanksgiving and the weekend between
            2026-09-04T17:30 | 2026-09-10T17:00 | Labor Day weekend: received on Tuesday
            """)
    void twoWorkingDaysEndWhenTheLawyerSays(String received, String due, String why) {
        asPlaza(() -> targets.put(SlaTarget.ofType(POTHOLE, 2, SlaTarget.Unit.WORKING_DAYS)));

        var promised =
                TenantContext.callAs(city.id(), () -> dates.preview(POTHOLE, WORKS, Priority.NORMAL, at(received)));

        assertThat(promised).as(why).contains(at(due));
    }

    @Test
    void aRequestCarriesItsDueDateByTheCalendarOfWhoeverHasIt() {
        asPlaza(() -> {
            targets.put(SlaTarget.ofType(POTHOLE, 8, SlaTarget.Unit.WORKING_HOURS)
                    .dueSoonWithin(new SlaTarget.DueSoon(50, SlaTarget.DueSoon.Unit.PERCENT)));
            rules.put(rule("all", When.always(), Then.to(PARKS)));
        });

        var opened = report(city, POTHOLE, ELSEWHERE);
        var file = due(city, opened, "parks");

        var why = asPlaza(() -> dates.explanation(opened.number())).orElseThrow();
        assertThat(why.start()).isEqualTo(file.requestedAt());
        assertThat(why.calendar()).isEqualTo(CalendarCode.CITY);
        assertThat(why.due()).isEqualTo(file.expectedAt());
        assertThat(why.pauses()).isEmpty();
        var expected = TenantContext.callAs(
                city.id(), () -> dates.preview(POTHOLE, PARKS, Priority.NORMAL, file.requestedAt()));
        assertThat(expected).contains(why.due());

        var wide = office();
        asPlaza(() -> calendars.put(new BusinessCalendar(
                wide.code(), wide.name(), BusinessCalendar.always().hours(), null, List.of(), List.of())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(file(city, opened).expectedAt())
                        .as("counted anew once the calendar changed")
                        .isEqualTo(file.requestedAt().plus(Duration.ofHours(8))));
    }

    @Test
    void aSimulationCountsWhatWouldMoveAndMovesNothing() {
        var opened = report(city, POTHOLE, MAIN_STREET);
        var before = routed(city, opened);
        var candidate = rule("main-street", When.always().in(MAIN_STREET_WARD), Then.to(PARKS));

        var outcome = asPlaza(() -> simulation.run(List.of(candidate), Duration.ofDays(30)));

        assertThat(outcome.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(WORKS);
            assertThat(move.to()).isEqualTo(PARKS);
            assertThat(move.requests()).isEqualTo(outcome.moved()).isPositive();
            assertThat(move.samples()).hasSizeLessThanOrEqualTo(10).isNotEmpty();
        });
        assertThat(outcome.departments())
                .allSatisfy(share -> assertThat(share.now() + share.then()).isPositive());
        assertThat(asPlaza(() -> rules.all())).isEmpty();
        assertThat(file(city, opened)).isEqualTo(before);
    }

    private RoutingDecision explain(String at) {
        return asPlaza(() -> trial.explain(rules.all(), POTHOLE, Place.nowhere(), Map.of(), at(at)));
    }

    private <F extends RequestFact> void hear(String name, F fact) {
        var listener = listeners.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        @SuppressWarnings("unchecked") // each of them hears of requests
        var hearing = (FactListener<? super F>) listener;
        new TransactionTemplate(transactions).executeWithoutResult(status -> hearing.on(fact));
    }

    private void sql(String statement) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(statement).update());
    }

    private OpenedRequest report(City where, ServiceCode service, GeoPoint point) {
        var result = TenantContext.callAs(
                where.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> intake.submit(new SubmitReport(
                                service,
                                "A hole as deep as a bucket",
                                Locale.ENGLISH,
                                new Place(null, point),
                                Channel.WEB,
                                null,
                                List.of(),
                                null))));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    /** The case once it was given to a department. */
    private StaffRequest routed(City where, OpenedRequest opened) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> file(where, opened),
                        file -> file.timeline().stream().anyMatch(step -> step.kind() == StepKind.ROUTED));
    }

    /** The case once it is due, counted for a department. */
    private StaffRequest due(City where, OpenedRequest opened, String department) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asPlaza(() -> dates.explanation(opened.number()))
                        .filter(why -> why.department().value().equals(department))
                        .isPresent());
        return file(where, opened);
    }

    private StaffRequest file(City where, OpenedRequest opened) {
        return TenantContext.callAs(
                        where.id(),
                        () -> CurrentActor.callAs(new Actor.Plaza("test"), () -> queue.details(opened.number())))
                .orElseThrow();
    }

    private static TimelineStep assignment(StaffRequest file) {
        return file.timeline().stream()
                .filter(step -> step.kind() == StepKind.ROUTED)
                .findFirst()
                .orElseThrow();
    }

    private static RoutingRule rule(String code, When when, Then then) {
        return new RoutingRule(new RuleCode(code), text(code), when, then);
    }

    private static BusinessCalendar office() {
        return new BusinessCalendar(
                CalendarCode.CITY,
                text("Office"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(day -> day, day -> List.of(OpenHours.of("08:00-17:00")))),
                new PublicHolidays("US", null),
                List.of(),
                List.of());
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Locale.ENGLISH, words);
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(city.zone()).toInstant();
    }

    private void asPlaza(Runnable action) {
        asPlaza(() -> {
            action.run();
            return true;
        });
    }

    private <T> T asPlaza(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(new Actor.Plaza("test"), action));
    }
}
