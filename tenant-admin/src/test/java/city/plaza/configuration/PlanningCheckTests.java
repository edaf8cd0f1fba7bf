package city.plaza.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.CalendarCode;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.location.AreaKey;
import city.plaza.routing.RoutingRule;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import city.plaza.routing.RuleCode;
import city.plaza.routing.TimeWindow;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.TargetCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules and targets that speak of what the city does not have. */
class PlanningCheckTests {

    private static final ServiceCode POTHOLE = new ServiceCode("pothole");

    @Test
    void namesEverythingThatIsNotThere() {
        var rule = rule(
                "lost",
                new When(
                        List.of(POTHOLE),
                        List.of("streets"),
                        List.of(new AreaKey("wards", "4")),
                        TimeWindow.byCalendar(new CalendarCode("office"), true),
                        Map.of("depth", List.of("deep"))));
        var target = SlaTarget.ofType(POTHOLE, 3, SlaTarget.Unit.HOURS).countedBy(new CalendarCode("office"));
        var city = CityConfiguration.empty()
                .with(ConfigurationSection.RULES, List.of(rule))
                .with(ConfigurationSection.TARGETS, List.of(target));

        assertThat(new PlanningCheck(city).findings())
                .allMatch(Finding::blocks)
                .extracting(finding -> finding.part() + "." + finding.field())
                .containsExactly(
                        "rules.when.services",
                        "rules.when.groups",
                        "rules.when.areas",
                        "rules.when.answers",
                        "rules.when.time.calendar",
                        "rules.then.department",
                        "targets.service",
                        "targets.calendar");
    }

    @Test
    void warnsOfATypeThatNobodyDoesUnlessARuleSaysWho() {
        var city = CityConfiguration.empty()
                .with(
                        ConfigurationSection.SERVICES,
                        List.of(ServiceType.builder(POTHOLE, "streets", LocalizedText.empty())
                                .build()));
        assertThat(new PlanningCheck(city).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.field()).isEqualTo("department");
            assertThat(finding.translationKey()).isEqualTo("error.configuration.no-department");
        });

        var works = new DepartmentCode("works");
        for (var when : List.of(When.always(), When.always().ofTypes(POTHOLE))) {
            var given = city.with(
                    ConfigurationSection.RULES,
                    List.of(new RoutingRule(new RuleCode("all"), LocalizedText.empty(), when, Then.to(works))));
            assertThat(new PlanningCheck(given).findings())
                    .extracting(Finding::translationKey)
                    .doesNotContain("error.configuration.no-department");
        }
    }

    @Test
    void warnsOfRulesThatNeverGetTheirTurnAndOfWorkingTimeWithoutACalendar() {
        var nobody = new DepartmentCode("parks");
        var first = new RoutingRule(new RuleCode("first"), LocalizedText.empty(), When.always(), Then.to(nobody));
        var second = rule("second", When.always());
        var city = CityConfiguration.empty()
                .with(ConfigurationSection.RULES, List.of(first, second))
                .with(
                        ConfigurationSection.TARGETS,
                        List.of(SlaTarget.ofEverything(new TargetCode("all"), 2, SlaTarget.Unit.WORKING_DAYS)));

        assertThat(new PlanningCheck(city.with(ConfigurationSection.DEPARTMENTS, List.of(department(nobody))))
                        .findings())
                .noneMatch(Finding::blocks)
                .extracting(Finding::translationKey)
                .containsExactly("error.configuration.rule-covered", "error.configuration.no-calendar");
    }

    private static Department department(DepartmentCode code) {
        return new Department(code, code.value(), LocalizedText.empty(), null);
    }

    private static RoutingRule rule(String code, When when) {
        return new RoutingRule(new RuleCode(code), LocalizedText.empty(), when, Then.to(new DepartmentCode("parks")));
    }
}
