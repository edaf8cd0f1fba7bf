package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.DuplicateFinder;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.CannotMerge;
import city.plaza.request.ChangedMeanwhile;
import city.plaza.request.DuplicateRequests;
import city.plaza.request.NoSuchRequest;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.ServiceRequests;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Channel;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.request.tracking.TrackedRequest;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One hole in the road, reported by several people. */
@PlazaTest
class SameMatterTests {

    /** A ten-thousandth of a degree to the north, in meters. */
    private static final double STEP = 11.12;

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    DuplicateFinder finder;

    @Autowired
    ServiceRequests requests;

    @Autowired
    DuplicateRequests duplicates;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    RequestTracking tracking;

    City springfield;
    GeoPoint corner;

    @BeforeEach
    void aCornerOfItsOwn() {
        springfield = cities.open(getClass(), "springfield");
        var random = ThreadLocalRandom.current();
        corner = new GeoPoint(39 + random.nextDouble(), -90 + random.nextDouble());
    }

    @Test
    void whoeverReportedItIsToldWhenItIsDone() {
        var first = report("pothole", 0);
        var neighbour = UUID.randomUUID() + "@example.org";
        var second = report("pothole", 1, neighbour);

        assertThat(join(second, first)).isEqualTo(first.number());

        assertThat(said(tracked(second))).containsExactly("SUBMITTED", "MERGED " + first.number());
        assertThat(said(tracked(first))).containsExactly("SUBMITTED", "MERGED " + second.number());
        assertThat(tracked(second).toString()).doesNotContain("Cleo");
        assertThat(file(second).together().parent()).isEqualTo(first.number());
        assertThat(file(second).together().mayUnmerge()).isTrue();
        assertThat(file(first).together().duplicates()).containsExactly(second.number());

        resolve(first, "Filled with asphalt.");

        assertThat(tracked(second).state().status()).isEqualTo(RequestStatus.RESOLVED);
        assertThat(tracked(second).state().outcome()).isEqualTo(Outcome.FIXED);
        assertThat(tracked(second).timeline().getLast().text()).isEqualTo("Filled with asphalt.");
        // The other e-mail confirms the report; which leaves first is not said.
        assertThat(TestMail.shared().to(neighbour, 2)).hasSize(2).anySatisfy(email -> {
            assertThat(email.getSubject()).contains(second.number().value());
            assertThat(TestMail.text(email)).contains("Filled with asphalt.");
        });
    }

    @Test
    void isOpenAgainForEverybodyIfItIsNotOver() {
        var first = report("pothole", 0);
        var second = report("pothole", 1);
        join(second, first);
        resolve(first, "Filled with asphalt.");

        as(new Actor.Anonymous(), () -> {
            requests.reopenByReporter(first.number(), first.secret(), "My bell rings when lorries pass.");
            return true;
        });

        assertThat(tracked(second).state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(tracked(second).timeline().getLast().kind()).isEqualTo(StepKind.REOPENED);
        assertThat(file(second).timeline().toString()).doesNotContain("My bell rings");
    }

    @Test
    void followsOneRequestAndNeverAChain() {
        var first = report("pothole", 0);
        var second = report("pothole", 1);
        var third = report("pothole", 2);
        var fourth = report("pothole", 3);

        join(second, first);
        assertThat(join(third, second)).as("the one that the other follows").isEqualTo(first.number());
        join(first, fourth);

        assertThat(file(fourth).together().duplicates())
                .containsExactly(first.number(), second.number(), third.number());
        assertThat(file(third).together().parent()).isEqualTo(fourth.number());
        assertThat(file(first).together().duplicates()).isEmpty();
    }

    @Test
    void isHandledByItselfOnceParted() {
        var first = report("pothole", 0);
        var second = report("pothole", 1);
        join(second, first);

        asClerk(() -> {
            duplicates.unmerge(second.number(), file(second).version());
            return true;
        });

        assertThat(said(tracked(second)))
                .containsExactly("SUBMITTED", "MERGED " + first.number(), "UNMERGED " + first.number());
        assertThat(said(tracked(first))).endsWith("UNMERGED " + second.number());
        resolve(first, "Filled.");
        assertThat(tracked(second).state().status()).isEqualTo(RequestStatus.SUBMITTED);
    }

    @Test
    void refusesWhatIsOneAlreadyOrOverOrSomebodyElses() {
        var first = report("pothole", 0);
        var second = report("pothole", 1);
        var tree = report("fallen-tree", 0);
        assertThatThrownBy(() -> join(first, first)).isInstanceOf(CannotMerge.class);
        join(second, first);
        assertThatThrownBy(() -> join(second, first)).isInstanceOf(CannotMerge.class);
        assertThatThrownBy(() -> join(first, second))
                .isInstanceOf(CannotMerge.class)
                .hasMessageEndingWith("they are merged already, expected two requests apart.");
        assertThatThrownBy(() -> join(first, tree)).isInstanceOf(NoSuchRequest.class);
        assertThatThrownBy(() -> asClerk(() -> duplicates.merge(first.number(), 99, second.number())))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> as(TestCities.RESIDENT, () -> duplicates.merge(first.number(), 0, second.number())))
                .isInstanceOf(NotAllowed.class);

        resolve(first, "Filled.");
        var third = report("pothole", 2);
        assertThatThrownBy(() -> join(third, first)).isInstanceOf(CannotMerge.class);
        assertThat(said(tracked(third))).containsExactly("SUBMITTED");
    }

    @Test
    void isFoundCloseByBeforeItIsReportedAgain() {
        var far = report("pothole", 5);
        var near = report("pothole", 1);
        report("pothole", 10);
        report("fallen-tree", 0);
        join(report("pothole", 2), near);
        resolve(report("pothole", 0), "Filled.");

        var found = as(new Actor.Anonymous(), () -> finder.near(new ServiceCode("pothole"), corner));

        assertThat(found).extracting(each -> each.request().number()).containsExactly(near.number(), far.number());
        assertThat(found.get(0).meters()).isCloseTo(STEP, within(0.1));
        assertThat(found.get(1).meters()).isCloseTo(5 * STEP, within(0.1));
        assertThat(found.toString()).doesNotContain("bucket");
        for (int i = 0; i < 4; i++) {
            report("pothole", 3);
        }
        assertThat(as(new Actor.Anonymous(), () -> finder.near(new ServiceCode("pothole"), corner)))
                .hasSize(5);
        assertThat(asClerk(() -> queue.nearby(far.number(), DuplicateFinder.RADIUS_METERS)))
                .hasSize(5)
                .first()
                .satisfies(each -> assertThat(each.meters()).isCloseTo(2 * STEP, within(0.1)));
    }

    private OpenedRequest report(String service, int steps) {
        return report(service, steps, null);
    }

    private OpenedRequest report(String service, int steps, @org.jspecify.annotations.Nullable String email) {
        var place = new Place("12 Oak St", new GeoPoint(corner.latitude() + steps / 10_000.0, corner.longitude()));
        var result = as(
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode(service),
                        "A hole as deep as a bucket",
                        Locale.ENGLISH,
                        place,
                        Channel.WEB,
                        email == null ? null : new SubmitReport.Reporter(null, email, null),
                        List.of(),
                        null)));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private RequestNumber join(OpenedRequest one, OpenedRequest into) {
        return asClerk(() -> duplicates.merge(one.number(), file(one).version(), into.number()));
    }

    private void resolve(OpenedRequest one, String text) {
        asClerk(() -> {
            requests.take(one.number(), file(one).version());
            requests.resolve(one.number(), file(one).version(), Outcome.FIXED, text);
            return true;
        });
    }

    private static List<String> said(TrackedRequest request) {
        return request.timeline().stream().map(SameMatterTests::said).toList();
    }

    private static String said(TimelineStep step) {
        return step.other() == null ? step.kind().name() : step.kind() + " " + step.other();
    }

    private StaffRequest file(OpenedRequest one) {
        return asClerk(() -> queue.details(one.number())).orElseThrow();
    }

    private TrackedRequest tracked(OpenedRequest one) {
        return as(new Actor.Anonymous(), () -> tracking.byNumber(one.number())).orElseThrow();
    }

    private <T> T asClerk(Supplier<T> action) {
        return as(TestCities.CLERK, action);
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return TenantContext.callAs(springfield.id(), () -> CurrentActor.callAs(actor, action::get));
    }
}
