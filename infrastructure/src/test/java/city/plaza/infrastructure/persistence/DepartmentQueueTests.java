package city.plaza.infrastructure.persistence;

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
import city.plaza.request.Outcome;
import city.plaza.request.RequestChanged;
import city.plaza.request.RequestMove;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.StepKind;
import city.plaza.request.Visibility;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueueCounts;
import city.plaza.request.queue.QueueFilter;
import city.plaza.request.queue.QueuePoint;
import city.plaza.request.queue.QueueRow;
import city.plaza.request.queue.QueueSort;
import city.plaza.request.queue.WorkList;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlazaTest
@RecordApplicationEvents
class DepartmentQueueTests {

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    ServiceRequests requests;

    @Autowired
    ApplicationEvents events;

    City springfield;
    City shelbyville;

    @BeforeEach
    void twoCities() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
    }

    @Test
    void countsEachListOfTheReadersOwnCity() {
        var elsewhere = counts(shelbyville, TestCities.CLERK);
        var gardeners = counts(springfield, TestCities.GARDENER);
        var before = counts(springfield, TestCities.CLERK);

        var taken = report(springfield, "Taken");
        report(springfield, "Waiting");
        as(springfield, TestCities.CLERK, () -> requests.take(taken, 0));

        var after = counts(springfield, TestCities.CLERK);
        assertThat(after.of(WorkList.MINE)).isEqualTo(before.of(WorkList.MINE) + 1);
        assertThat(after.of(WorkList.DEPARTMENT)).isEqualTo(before.of(WorkList.DEPARTMENT) + 2);
        assertThat(after.of(WorkList.UNASSIGNED)).isEqualTo(before.of(WorkList.UNASSIGNED) + 1);
        assertThat(after.of(WorkList.DUE_SOON)).isEqualTo(before.of(WorkList.DUE_SOON));
        assertThat(after.of(WorkList.OVERDUE)).isEqualTo(before.of(WorkList.OVERDUE));
        assertThat(after.of(WorkList.RECENTLY_RESOLVED)).isEqualTo(before.of(WorkList.RECENTLY_RESOLVED));
        assertThat(after.of(WorkList.ALL)).isEqualTo(before.of(WorkList.ALL) + 2);
        assertThat(counts(springfield, TestCities.GARDENER)).isEqualTo(gardeners);
        assertThat(counts(shelbyville, TestCities.CLERK)).isEqualTo(elsewhere);
    }

    @Test
    void showsWhatWasSaidLast() {
        var number = routed(report(springfield, "A hole with a history"));
        as(springfield, TestCities.CLERK, () -> requests.comment(number, 0, "Order asphalt", Visibility.INTERNAL));

        assertThat(find(number).lastStep()).isNotNull().satisfies(last -> {
            assertThat(last.kind()).isEqualTo(StepKind.COMMENTED);
            assertThat(last.visibility()).isEqualTo(Visibility.INTERNAL);
            assertThat(last.staffName()).isEqualTo("Cleo Clerk");
            assertThat(last.text()).isEqualTo("Order asphalt");
        });
    }

    @Test
    void movesAnEndedRequestToTheRecentlyResolved() {
        var number = report(springfield, "A hole to fill");
        as(springfield, TestCities.CLERK, () -> requests.take(number, 0));
        as(springfield, TestCities.CLERK, () -> requests.resolve(number, 1, Outcome.FIXED, "Filled"));

        assertThat(list(WorkList.RECENTLY_RESOLVED, number)).containsExactly(number);
        assertThat(list(WorkList.DEPARTMENT, number)).isEmpty();
        assertThat(list(WorkList.MINE, number)).isEmpty();
    }

    @Test
    void drawsOnlyWhatHasAPlaceOnTheMap() {
        var pinned = report(springfield, "Pinned", new Place("12 Oak St", new GeoPoint(39.8, -89.64)));
        var unpinned = report(springfield, "Known by address", new Place("14 Oak St", null));

        var points = TenantContext.callAs(
                springfield.id(), () -> CurrentActor.callAs(TestCities.CLERK, () -> queue.points(QueueFilter.open())));

        assertThat(points).extracting(QueuePoint::number).contains(pinned).doesNotContain(unpinned);
    }

    @Test
    void offersEachReaderWhatTheyMayDo() {
        var number = report(springfield, "Who may do what");
        var agent = new Actor.Person("agent", "Ada Agent", null, Set.of(Role.AGENT), Set.of());

        assertThat(moves(TestCities.CLERK, number)).containsExactly(RequestMove.TAKE);
        assertThat(moves(agent, number)).isEmpty();
        as(springfield, TestCities.CLERK, () -> requests.take(number, 0));
        assertThat(moves(TestCities.CLERK, number))
                .containsExactly(RequestMove.RESOLVE, RequestMove.HOLD, RequestMove.RELEASE);
        assertThatThrownBy(() ->
                        as(springfield, agent, () -> requests.resolve(number, 1, Outcome.FIXED, "Not hers to say")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void saysThatARequestChangedEvenWhenNobodyOutsideIsTold() {
        var number = report(springfield, "Quiet");
        as(springfield, TestCities.CLERK, () -> requests.comment(number, 0, "Between us", Visibility.INTERNAL));

        assertThat(events.stream(RequestChanged.class))
                .containsExactly(
                        new RequestChanged(springfield.id(), number), new RequestChanged(springfield.id(), number));
    }

    @Test
    void refusesResidents() {
        assertThatThrownBy(() -> counts(springfield, TestCities.RESIDENT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(springfield, TestCities.RESIDENT, () -> queue.points(QueueFilter.open())))
                .isInstanceOf(NotAllowed.class);
    }

    private List<RequestMove> moves(Actor reader, RequestNumber number) {
        return TenantContext.callAs(
                springfield.id(),
                () -> CurrentActor.callAs(
                        reader,
                        () -> queue.details(number).orElseThrow().options().moves()));
    }

    private QueueRow find(RequestNumber number) {
        return TenantContext.callAs(
                springfield.id(),
                () -> CurrentActor.callAs(
                        TestCities.CLERK,
                        () -> queue.page(QueueFilter.open().withText(number.value()), QueueSort.NEWEST, 0, 2)
                                .getFirst()));
    }

    private List<RequestNumber> list(WorkList list, RequestNumber number) {
        return TenantContext.callAs(
                springfield.id(),
                () -> CurrentActor.callAs(
                        TestCities.CLERK,
                        () -> queue.page(list.filter().withText(number.value()), QueueSort.DUE, 0, 2).stream()
                                .map(QueueRow::number)
                                .toList()));
    }

    private QueueCounts counts(City city, Actor reader) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(reader, queue::counts));
    }

    private static void as(City city, Actor actor, Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(actor, action));
    }

    /** The number, once Plaza has given the request to its department. */
    private RequestNumber routed(RequestNumber number) {
        await().until(() -> find(number).lastStep(), last -> last != null && last.kind() == StepKind.ROUTED);
        return number;
    }

    private RequestNumber report(City city, String description) {
        return report(city, description, new Place("12 Oak St", null));
    }

    private RequestNumber report(City city, String description, Place place) {
        var report = new SubmitReport(
                new ServiceCode("pothole"), description, Locale.ENGLISH, place, Channel.WEB, null, List.of(), null);
        var result = TenantContext.callAs(
                city.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> intake.submit(report)));
        return ((IntakeResult.Accepted) result).request().number();
    }
}
