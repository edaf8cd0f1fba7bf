package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.request.Priority;
import city.plaza.request.RoutingReason;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import city.plaza.routing.RuleCode;
import city.plaza.tenancy.TenantContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports go where the city's rules say. */
class RoutingStoryTests extends RoutingStory {

    @Autowired
    RequestTracking tracking;

    @Autowired
    CatalogEditor catalog;

    @Autowired
    Departments departments;

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
        assertThat(file.state().department()).isEqualTo("parks");
        assertThat(file.work().priority()).isEqualTo(Priority.HIGH);
        assertThat(assignment(file).reason()).isEqualTo(RoutingReason.byRule("main-street", 2, text("main-street")));
        assertThat(assignment(file).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(assignment(routed(city, elsewhere)).reason())
                .isEqualTo(RoutingReason.withoutRule(RoutingReason.Kind.SERVICE_TYPE));
        assertThat(routed(city, elsewhere).state().department()).isEqualTo("public-works");
        assertThat(routed(neighbour, abroad).state().department()).isEqualTo("public-works");
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
        assertThat(untold.state().department()).isEqualTo(first);
        assertThat(assignment(untold).reason()).isEqualTo(RoutingReason.withoutRule(RoutingReason.Kind.TRIAGE));

        asPlaza(() -> rules.put(rule("walls", When.always().ofTypes(graffiti), Then.to(PARKS))));
        assertThat(routed(city, report(city, graffiti, ELSEWHERE)).state().department())
                .isEqualTo("parks");
    }

    @Test
    void aBrokenRuleNeverLosesAReport() {
        asPlaza(() -> {
            rules.put(rule("gone", When.always(), Then.to(new DepartmentCode("dissolved"))));
            rules.put(rule("all", When.always(), Then.to(PARKS)));
            sql("insert into routing_rule (code, rule, position) values ('broken', '{\"code\": 7}', 0)");
        });

        var file = routed(city, report(city, POTHOLE, ELSEWHERE));

        assertThat(file.state().department()).isEqualTo("parks");
        assertThat(assignment(file).reason()).extracting(RoutingReason::rule).isEqualTo("all");
    }
}
