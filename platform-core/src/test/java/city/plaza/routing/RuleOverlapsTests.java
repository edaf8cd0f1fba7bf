package city.plaza.routing;

import static city.plaza.routing.Rules.AREA_4;
import static city.plaza.routing.Rules.POTHOLE;
import static city.plaza.routing.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.department.DepartmentCode;
import city.plaza.location.AreaKey;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules that never get their turn. */
class RuleOverlapsTests {

    private static final Then PARKS = Then.to(new DepartmentCode("parks"));
    private static final AreaKey AREA_5 = new AreaKey("wards", "5");

    @Test
    void nothingComesAfterARuleForEverything() {
        assertThat(overlaps(When.always(), When.always().ofTypes(POTHOLE)))
                .containsExactly(new RuleOverlap(2, new RuleCode("rule-2"), 1, new RuleCode("rule-1")));
        assertThat(overlaps(When.always().ofTypes(POTHOLE), When.always())).isEmpty();
    }

    @Test
    void aGroupCoversItsServicesButNotTheOtherWayRound() {
        assertThat(overlaps(When.always().ofGroups("streets"), When.always().ofTypes(POTHOLE)))
                .hasSize(1);
        assertThat(overlaps(When.always().ofTypes(POTHOLE), When.always().ofGroups("streets")))
                .isEmpty();
    }

    @Test
    void moreAreasCoverFewer() {
        assertThat(overlaps(When.always().in(AREA_4, AREA_5), When.always().in(AREA_5)))
                .hasSize(1);
        assertThat(overlaps(When.always().in(AREA_4), When.always().in(AREA_4, AREA_5)))
                .isEmpty();
        assertThat(overlaps(When.always().in(AREA_4), When.always())).isEmpty();
    }

    @Test
    void aLongerTimeCoversAShorterOne() {
        var weekend = TimeWindow.between(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), null, null);
        var saturdayNight = TimeWindow.between(Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        var sundayNight = TimeWindow.between(Set.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));

        assertThat(overlaps(When.always().at(weekend), When.always().at(saturdayNight)))
                .hasSize(1);
        assertThat(overlaps(When.always().at(weekend), When.always().at(sundayNight)))
                .isEmpty();
    }

    @Test
    void fewerConditionsOnAnswersCoverMore() {
        var deep = When.always().answering("depth", "deep", "bottomless");

        assertThat(overlaps(deep, When.always().answering("depth", "deep").ofTypes(POTHOLE)))
                .hasSize(1);
        assertThat(overlaps(deep, When.always().answering("depth", "shallow"))).isEmpty();
        assertThat(overlaps(deep, When.always())).isEmpty();
    }

    private static List<RuleOverlap> overlaps(When first, When second) {
        return new RuleOverlaps(Rules.CATALOG).in(List.of(rule("rule-1", first, PARKS), rule("rule-2", second, PARKS)));
    }
}
