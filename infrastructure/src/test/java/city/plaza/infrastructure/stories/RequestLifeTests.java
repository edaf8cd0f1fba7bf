package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.ChangedMeanwhile;
import city.plaza.request.IllegalMove;
import city.plaza.request.NoSuchRequest;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.request.ServiceRequests;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Channel;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pothole's way through the city hall. */
@PlazaTest
class RequestLifeTests {

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    RequestTracking tracking;

    City springfield;
    OpenedRequest pothole;

    @BeforeEach
    void aReportedPothole() {
        springfield = cities.open(getClass(), "springfield");
        pothole = accepted(report("pothole", new Place("12 Oak St", new GeoPoint(39.8, -89.65))));
    }

    @Test
    void isTakenDiscussedResolvedAndReopened() {
        asClerk(() -> requests.take(pothole.number(), file().version()));
        asClerk(() ->
                requests.comment(pothole.number(), file().version(), "Crew is out until noon", Visibility.INTERNAL));
        asClerk(() -> requests.comment(pothole.number(), file().version(), "We come on Tuesday.", Visibility.PUBLIC));
        asClerk(() -> requests.resolve(pothole.number(), file().version(), Outcome.FIXED, "Filled with asphalt."));

        var resolved = tracked();
        assertThat(resolved.state().status()).isEqualTo(RequestStatus.RESOLVED);
        assertThat(resolved.state().outcome()).isEqualTo(Outcome.FIXED);
        assertThat(resolved.timeline())
                .extracting(TimelineStep::kind)
                .containsExactly(StepKind.SUBMITTED, StepKind.STARTED, StepKind.COMMENTED, StepKind.RESOLVED);
        assertThat(resolved.toString()).doesNotContain("Crew is out").doesNotContain("Cleo Clerk");

        asClerk(() -> requests.reopen(pothole.number(), file().version(), "It sank again."));
        assertThat(tracked().state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(tracked().state().outcome()).isNull();
        assertThat(file().timeline()).extracting(TimelineStep::text).contains("Crew is out until noon");
    }

    @Test
    void isOpenedAgainByWhoeverHoldsItsLink() {
        asClerk(() -> requests.take(pothole.number(), file().version()));
        asClerk(() -> requests.resolve(pothole.number(), file().version(), Outcome.FIXED, "Filled with asphalt."));

        reopen(pothole.secret(), "It is the hole across from mine that was filled.");

        assertThat(file().state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(file().work().assignee()).isEqualTo(TestCities.CLERK.name());
        assertThat(file().timeline().getLast()).satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.REOPENED);
            assertThat(step.byResident()).isTrue();
            assertThat(step.text()).isEqualTo("It is the hole across from mine that was filled.");
        });
        assertThat(tracked().timeline().getLast().text()).contains("across from mine");
        assertThat(as(new Actor.Anonymous(), () -> tracking.byNumber(pothole.number()))
                        .orElseThrow()
                        .toString())
                .doesNotContain("across from mine");
    }

    @Test
    void staysClosedForThoseWithoutItsLinkOrWithoutAReason() {
        asClerk(() -> requests.take(pothole.number(), file().version()));
        asClerk(() -> requests.resolve(pothole.number(), file().version(), Outcome.FIXED, "Filled with asphalt."));

        assertThatThrownBy(() -> reopen("x".repeat(22), "Still there.")).isInstanceOf(NoSuchRequest.class);
        assertThatThrownBy(() -> reopen(pothole.secret(), " ")).isInstanceOf(InvalidInput.class);
        assertThat(tracked().state().status()).isEqualTo(RequestStatus.RESOLVED);
    }

    private void reopen(String secret, String reason) {
        as(new Actor.Anonymous(), () -> {
            requests.reopenByReporter(pothole.number(), secret, reason);
            return true;
        });
    }

    @Test
    void isExpectedWhenItsServiceTypePromises() {
        var seen = await().until(this::tracked, request -> request.times().expectedAt() != null);
        assertThat(Duration.between(seen.times().requestedAt(), seen.times().expectedAt()))
                .isEqualTo(Duration.ofDays(3));
    }

    @Test
    void refusesToResolveARequestNobodyWorksOn() {
        assertThatThrownBy(() ->
                        asClerk(() -> requests.resolve(pothole.number(), file().version(), Outcome.FIXED, "Done.")))
                .isInstanceOf(IllegalMove.class)
                .hasMessage("Cannot resolve request " + pothole.number() + ": it is SUBMITTED, expected IN_PROGRESS.");
        assertThat(tracked().state().status()).isEqualTo(RequestStatus.SUBMITTED);
    }

    @Test
    void refusesAnEndWithoutAWord() {
        asClerk(() -> requests.take(pothole.number(), file().version()));

        assertThatThrownBy(() ->
                        asClerk(() -> requests.resolve(pothole.number(), file().version(), Outcome.CANNOT_ACT, "  ")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("text")));
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseChanged() {
        int seen = file().version();
        asClerk(() -> requests.take(pothole.number(), seen));

        assertThatThrownBy(() -> asClerk(() -> requests.comment(pothole.number(), seen, "Late", Visibility.PUBLIC)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isNoBusinessOfAnotherDepartment() {
        assertThatThrownBy(() -> as(TestCities.GARDENER, () -> {
                    requests.take(pothole.number(), 0);
                    return true;
                }))
                .isInstanceOf(NoSuchRequest.class);
        assertThat(as(TestCities.GARDENER, () -> queue.details(pothole.number())))
                .isEmpty();
    }

    @Test
    void isNotForResidentsToMove() {
        assertThatThrownBy(() -> as(TestCities.RESIDENT, () -> {
                    requests.take(pothole.number(), 0);
                    return true;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isSeenByCityAdministratorsAndNotChangedByThem() {
        var ada = new Actor.Person("ada", "Ada Admin", null, Set.of(Role.CITY_ADMIN), Set.of());

        assertThat(as(ada, () -> queue.details(pothole.number()))).hasValueSatisfying(file -> {
            assertThat(file.options().moves()).isEmpty();
            assertThat(file.options().mayComment()).isFalse();
        });
        assertThatThrownBy(() -> as(ada, () -> {
                    requests.comment(pothole.number(), 0, "Hurry up!", Visibility.INTERNAL);
                    return true;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void showsTheStreetNoMoreThanItsNumberTells() {
        var seen = as(new Actor.Anonymous(), () -> tracking.byNumber(pothole.number()))
                .orElseThrow();

        assertThat(seen.full()).isFalse();
        assertThat(seen.report().description()).isNull();
        assertThat(seen.report().photos()).isEmpty();
        assertThat(as(new Actor.Anonymous(), () -> tracking.bySecret(pothole.number(), "x".repeat(22))))
                .isEmpty();
    }

    @Test
    void namesEverythingThatHasToBeMended() {
        var refused = as(
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode("pothole"),
                        " ",
                        Locale.ENGLISH,
                        Place.nowhere(),
                        Channel.WEB,
                        new SubmitReport.Reporter(null, "not an address", "call me"),
                        List.of(),
                        "short")));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        IntakeResult.Refused.class,
                        result -> assertThat(result.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("description", "place", "email", "phone", "key"));
    }

    private IntakeResult report(String service, Place place) {
        return as(
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode(service),
                        "A hole as deep as a bucket",
                        Locale.ENGLISH,
                        place,
                        Channel.WEB,
                        null,
                        List.of(),
                        null)));
    }

    private static OpenedRequest accepted(IntakeResult result) {
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private StaffRequest file() {
        return as(TestCities.CLERK, () -> queue.details(pothole.number())).orElseThrow();
    }

    private city.plaza.request.tracking.TrackedRequest tracked() {
        return as(new Actor.Anonymous(), () -> tracking.bySecret(pothole.number(), pothole.secret()))
                .orElseThrow();
    }

    private void asClerk(Runnable action) {
        as(TestCities.CLERK, () -> {
            action.run();
            return true;
        });
    }

    private <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(springfield.id(), () -> CurrentActor.callAs(actor, action));
    }
}
