package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.outbox.FactListener;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Priority;
import city.plaza.request.RequestFact;
import city.plaza.request.queue.StaffRequest;
import city.plaza.routing.RoutingRule.Then;
import city.plaza.routing.RoutingRule.When;
import city.plaza.routing.RuleCode;
import city.plaza.sla.SlaTarget;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests carry the day by which they are due where the rules sent them. */
class RoutedDueDateTests extends RoutingStory {

    @Autowired
    List<FactListener<?>> listeners;

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
        assertThat(why.start()).isEqualTo(file.times().requestedAt());
        assertThat(why.calendar()).isEqualTo(CalendarCode.CITY);
        assertThat(why.due()).isEqualTo(file.times().expectedAt());
        assertThat(why.pauses()).isEmpty();
        var expected = TenantContext.callAs(
                city.id(),
                () -> dates.preview(
                        POTHOLE, PARKS, Priority.NORMAL, file.times().requestedAt()));
        assertThat(expected).contains(why.due());

        var wide = office();
        asPlaza(() -> calendars.put(new BusinessCalendar(
                wide.code(), wide.name(), BusinessCalendar.always().hours(), null, List.of(), List.of())));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(file(city, opened).times().expectedAt())
                        .as("counted anew once the calendar changed")
                        .isEqualTo(file.times().requestedAt().plus(Duration.ofHours(8))));
    }

    /** The case once it is due, counted for a department. */
    private StaffRequest due(City where, OpenedRequest opened, String department) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asPlaza(() -> dates.explanation(opened.number()))
                        .filter(why -> why.department().value().equals(department))
                        .isPresent());
        return file(where, opened);
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
}
