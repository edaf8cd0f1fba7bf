package city.plaza.infrastructure.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Calendars;
import city.plaza.department.DepartmentCode;
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
import city.plaza.request.OpenedRequest;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Channel;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import city.plaza.routing.RoutingRules;
import city.plaza.routing.RuleCode;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.DueDates;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A city with wards and an office calendar whose rules and targets each test makes, and a neighbour without rules. */
@PlazaTest
abstract class RoutingStory {

    static final DepartmentCode PARKS = new DepartmentCode("parks");
    static final DepartmentCode WORKS = new DepartmentCode("public-works");
    static final ServiceCode POTHOLE = new ServiceCode("pothole");
    static final GeoPoint MAIN_STREET = new GeoPoint(39.85, -89.65);
    static final GeoPoint ELSEWHERE = new GeoPoint(39.75, -89.65);
    static final AreaKey MAIN_STREET_WARD = new AreaKey("wards", "main-street");
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
    RoutingRules rules;

    @Autowired
    SlaTargets targets;

    @Autowired
    DueDates dates;

    @Autowired
    Calendars calendars;

    @Autowired
    CityMaps maps;

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

    final void sql(String statement) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(statement).update());
    }

    final OpenedRequest report(City where, ServiceCode service, GeoPoint point) {
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
    final StaffRequest routed(City where, OpenedRequest opened) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> file(where, opened),
                        file -> file.timeline().stream().anyMatch(step -> step.kind() == StepKind.ROUTED));
    }

    final StaffRequest file(City where, OpenedRequest opened) {
        return TenantContext.callAs(
                        where.id(),
                        () -> CurrentActor.callAs(new Actor.Plaza("test"), () -> queue.details(opened.number())))
                .orElseThrow();
    }

    static TimelineStep assignment(StaffRequest file) {
        return file.timeline().stream()
                .filter(step -> step.kind() == StepKind.ROUTED)
                .findFirst()
                .orElseThrow();
    }

    static RoutingRule rule(String code, When when, Then then) {
        return new RoutingRule(new RuleCode(code), text(code), when, then);
    }

    static BusinessCalendar office() {
        return new BusinessCalendar(
                CalendarCode.CITY,
                text("Office"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(day -> day, day -> List.of(OpenHours.of("08:00-17:00")))),
                new PublicHolidays("US", null),
                List.of(),
                List.of());
    }

    static LocalizedText text(String words) {
        return LocalizedText.of(Locale.ENGLISH, words);
    }

    final Instant at(String local) {
        return LocalDateTime.parse(local).atZone(city.zone()).toInstant();
    }

    final void asPlaza(Runnable action) {
        asPlaza(() -> {
            action.run();
            return true;
        });
    }

    final <T> T asPlaza(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(new Actor.Plaza("test"), action));
    }
}
