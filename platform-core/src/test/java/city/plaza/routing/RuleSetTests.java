package city.plaza.routing;

import static city.plaza.routing.Rules.AREA_4;
import static city.plaza.routing.Rules.POTHOLE;
import static city.plaza.routing.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.CalendarCode;
import city.plaza.department.DepartmentCode;
import city.plaza.location.AreaKey;
import city.plaza.request.Priority;
import city.plaza.request.RoutingReason;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.shared.YamlFile;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The first rule that fits decides, and says why. */
class RuleSetTests {

    private static final DepartmentCode PARKS = new DepartmentCode("parks");
    private static final DepartmentCode NIGHTS = new DepartmentCode("night-shift");

    @Test
    void takesTheFirstRuleThatFitsAndSaysWhyNotTheOthers() {
        var decision = Rules.book(
                        rule("trees", When.always().ofGroups("trees"), Then.to(PARKS)),
                        rule(
                                "main-street",
                                When.always().ofTypes(POTHOLE).in(AREA_4),
                                Then.to(PARKS).as(Priority.HIGH)),
                        rule("rest", When.always(), Then.to(NIGHTS)))
                .decide(Rules.pothole("2026-11-23T10:00", Set.of(AREA_4), Map.of()));

        assertThat(decision.department()).isEqualTo(PARKS);
        assertThat(decision.priority()).isEqualTo(Priority.HIGH);
        assertThat(decision.reason()).isEqualTo(RoutingReason.byRule("main-street", 2, Rules.note("main-street")));
        assertThat(decision.because().orElseThrow().findings())
                .extracting(RuleTrial.Finding::subject)
                .containsExactly(RuleTrial.Subject.SERVICE, RuleTrial.Subject.AREA);
        assertThat(decision.passedOver())
                .singleElement()
                .satisfies(trial -> assertThat(trial.findings())
                        .containsExactly(new RuleTrial.Finding(
                                RuleTrial.Subject.SERVICE, false, List.of("trees"), List.of("pothole", "streets"))));
    }

    @Test
    void leavesTheServiceTypesDepartmentWhereNoRuleFits() {
        var decision = Rules.book(rule("trees", When.always().ofGroups("trees"), Then.to(PARKS)))
                .decide(Rules.pothole("2026-11-23T10:00", Set.of(), Map.of()));

        assertThat(decision.department()).isEqualTo(new DepartmentCode("public-works"));
        assertThat(decision.reason()).isEqualTo(RoutingReason.withoutRule(RoutingReason.Kind.SERVICE_TYPE));
    }

    @Test
    void leavesToTriageWhatNobodyIsKnownFor() {
        var decision = Rules.book()
                .decide(new RoutingInput(
                        new ServiceCode("unheard-of"), Set.of(), Map.of(), Rules.at("2026-11-23T10:00")));

        assertThat(decision.department()).isEqualTo(DepartmentCode.TRIAGE);
        assertThat(decision.reason().kind()).isEqualTo(RoutingReason.Kind.TRIAGE);
    }

    @Test
    void passesOverARuleWhoseDepartmentOrCalendarIsGone() {
        var decision = Rules.book(
                        rule("gone", When.always(), Then.to(new DepartmentCode("dissolved"))),
                        rule(
                                "closed",
                                When.always().at(TimeWindow.byCalendar(new CalendarCode("unknown"), false)),
                                Then.to(NIGHTS)))
                .decide(Rules.pothole("2026-11-23T10:00", Set.of(), Map.of()));

        assertThat(decision.reason().kind()).isEqualTo(RoutingReason.Kind.SERVICE_TYPE);
        assertThat(decision.passedOver())
                .extracting(trial -> trial.findings().getLast().subject())
                .containsExactly(RuleTrial.Subject.DEPARTMENT, RuleTrial.Subject.CALENDAR);
    }

    @Test
    void looksAtTheClockAcrossMidnight() {
        var book = Rules.book(rule(
                "friday-night",
                When.always().at(TimeWindow.between(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0))),
                Then.to(NIGHTS)));

        assertThat(book.decide(Rules.pothole("2026-11-20T21:59", Set.of(), Map.of()))
                        .because())
                .isEmpty();
        assertThat(book.decide(Rules.pothole("2026-11-20T22:00", Set.of(), Map.of()))
                        .because())
                .isPresent();
        assertThat(book.decide(Rules.pothole("2026-11-21T05:59", Set.of(), Map.of()))
                        .because())
                .isPresent();
        assertThat(book.decide(Rules.pothole("2026-11-21T06:00", Set.of(), Map.of()))
                        .because())
                .isEmpty();
        assertThat(book.decide(Rules.pothole("2026-11-20T05:00", Set.of(), Map.of()))
                        .because())
                .isEmpty();
    }

    @Test
    void looksAtAnswersAndOpeningHours() {
        var book = Rules.book(rule(
                "deep-and-closed",
                When.always().answering("depth", "deep", "bottomless").at(TimeWindow.byCalendar(Rules.OFFICE, false)),
                Then.to(NIGHTS)));

        assertThat(book.decide(Rules.pothole("2026-11-21T12:00", Set.of(), Map.of("depth", List.of("deep"))))
                        .because())
                .isPresent();
        assertThat(book.decide(Rules.pothole("2026-11-21T12:00", Set.of(), Map.of()))
                        .because())
                .isEmpty();
        assertThat(book.decide(Rules.pothole("2026-11-23T12:00", Set.of(), Map.of("depth", List.of("deep"))))
                        .because())
                .isEmpty();
    }

    @Test
    void isReadAsPeopleWriteIt() {
        var rule = YamlFile.read("rules.yaml", """
                code: main-street
                note: {en: Parks looks after Main Street}
                when:
                  services: [pothole]
                  areas: [{layer: wards, area: "4"}]
                  time: {days: [SATURDAY, MONDAY], from: "22:00", until: "06:00", calendar: office, open: false}
                  answers: {depth: [deep]}
                then: {department: parks, priority: HIGH}
                """, new TypeReference<RoutingRule>() {});

        assertThat(rule.problems()).isEmpty();
        assertThat(rule.when().areas()).containsExactly(new AreaKey("wards", "4"));
        var json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(rule), RoutingRule.class))
                .isEqualTo(rule);
    }

    @Test
    void namesEverythingThatHasToBeMended() {
        var rule = new RoutingRule(
                new RuleCode("odd"),
                LocalizedText.empty(),
                new When(
                        null,
                        null,
                        null,
                        new TimeWindow(null, LocalTime.NOON, LocalTime.NOON, Rules.OFFICE, null),
                        Map.of("depth", List.of())),
                new Then(null, null));

        assertThat(rule.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("then", "when.answers.depth", "when.time.open", "when.time.until");
    }
}
