package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.department.CalendarCode;
import city.plaza.location.Place;
import city.plaza.routing.RoutingDecision;
import city.plaza.routing.RoutingPreview;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import city.plaza.routing.RoutingSimulation;
import city.plaza.routing.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What rules would do is shown before they do it. */
class RoutingPreviewTests extends RoutingStory {

    @Autowired
    RoutingPreview trial;

    @Autowired
    RoutingSimulation simulation;

    @Test
    void whatComesInAtNightGoesToParks() {
        asPlaza(() -> rules.put(
                rule("closed", When.always().at(TimeWindow.byCalendar(CalendarCode.CITY, false)), Then.to(PARKS))));

        assertThat(explain("2026-11-20T17:30").department()).isEqualTo(PARKS);
        assertThat(explain("2026-11-20T16:30").department()).isEqualTo(WORKS);
        assertThat(explain("2026-11-26T10:00").department()).as("Thanksgiving").isEqualTo(PARKS);
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
}
