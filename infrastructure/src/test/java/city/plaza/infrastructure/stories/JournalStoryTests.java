package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.ReportIntake;
import city.plaza.request.DuplicateRequests;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Outcome;
import city.plaza.request.Reopener;
import city.plaza.request.ReportedUpdate;
import city.plaza.request.RequestFact;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.ServiceRequests;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.publicdata.RequestUpdates;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueueRow;
import city.plaza.request.queue.QueueSort;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.queue.WorkList;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.SlaTargets;
import city.plaza.staff.DutiesChanged;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to a request, and by whichever way, everything that follows from it happens too. */
@PlazaTest
@RecordApplicationEvents
class JournalStoryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    @Autowired
    DuplicateRequests duplicates;

    @Autowired
    RequestUpdates updates;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    SlaTargets targets;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CellTransactions cells;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents published;

    City city;

    @BeforeEach
    void aCityThatPromisesThreeDays() {
        city = cities.open(getClass(), "chronicle");
        plaza(() -> {
            targets.put(SlaTarget.ofType(new ServiceCode("pothole"), 72, SlaTarget.Unit.HOURS)
                    .pausedIn(RequestStatus.ON_HOLD));
            return true;
        });
    }

    @Test
    void whatIsReleasedWhileOnHoldIsDueAgain() {
        var hole = report();
        await().atMost(PATIENCE).until(() -> file(hole).times().expectedAt() != null);
        clerk(() -> requests.take(hole.number(), version(hole)));
        clerk(() -> requests.hold(hole.number(), version(hole), "Please send us a picture."));
        await().atMost(PATIENCE).until(() -> file(hole).times().expectedAt() == null);

        clerk(() -> requests.release(hole.number(), version(hole)));
        settled();

        assertThat(file(hole).state().status()).isEqualTo(RequestStatus.ASSIGNED);
        assertThat(file(hole).times().expectedAt()).isNotNull();
    }

    @Test
    void whatIsTakenFromSomebodyWhoLeftWhileItWasOnHoldIsDueAgain() {
        var leaver = staff("hold-" + UUID.randomUUID());
        var hole = report();
        await().atMost(PATIENCE).until(() -> file(hole).times().expectedAt() != null);
        act(leaver, () -> requests.take(hole.number(), version(hole)));
        act(leaver, () -> requests.hold(hole.number(), version(hole), "Please send us a picture."));
        await().atMost(PATIENCE).until(() -> file(hole).times().expectedAt() == null);

        leaves(leaver);

        assertThat(file(hole).work().assignee()).isNull();
        assertThat(file(hole).times().expectedAt()).isNotNull();
    }

    @Test
    void whatIsReopenedAfterItsAssigneeLeftIsOnTheListOfTheUnassigned() {
        var leaver = staff("over-" + UUID.randomUUID());
        var hole = report();
        settled();
        act(leaver, () -> requests.take(hole.number(), version(hole)));
        act(leaver, () -> requests.resolve(hole.number(), version(hole), Outcome.FIXED, "Filled."));
        leaves(leaver);
        assertThat(file(hole).work().assignee()).as("who did it").isEqualTo(leaver.name());

        as(new Actor.Anonymous(), () -> {
            requests.reopenByReporter(hole.number(), hole.secret(), "It is still there.");
            return true;
        });

        assertThat(file(hole).work().assignee()).isNull();
        assertThat(file(hole).state().status()).isEqualTo(RequestStatus.ASSIGNED);
        assertThat(kinds(hole)).endsWith(StepKind.REOPENED, StepKind.RELEASED);
        assertThat(unassigned()).contains(hole.number());
    }

    @Test
    void whatSomebodyStillWorksOnStaysTheirsWhenItIsReopened() {
        var stayer = staff("stays-" + UUID.randomUUID());
        var hole = report();
        settled();
        act(stayer, () -> requests.take(hole.number(), version(hole)));
        act(stayer, () -> requests.resolve(hole.number(), version(hole), Outcome.FIXED, "Filled."));
        changes(stayer, Set.of(file(hole).state().department()));

        clerk(() -> requests.reopen(hole.number(), version(hole), "The rain has washed it out."));

        assertThat(file(hole).work().assignee()).isEqualTo(stayer.name());
        assertThat(file(hole).state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void whatAnotherSystemReopensIsReopenedForItsDuplicatesToo() {
        var first = report();
        var second = report();
        settled();
        clerk(() -> duplicates.merge(second.number(), version(second), first.number()));
        tell(first, ReportedUpdate.Effect.RESOLVED, Outcome.FIXED, "Filled.");
        assertThat(file(second).state().status()).isEqualTo(RequestStatus.RESOLVED);

        tell(first, ReportedUpdate.Effect.REOPENED, null, "It is not done.");

        assertThat(file(first).state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(file(second).state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(file(second).timeline().getLast().text()).isEqualTo("It is not done.");
    }

    @Test
    void everyStepTellsOneFactOfWhatChanged() {
        var hole = report();
        settled();
        clerk(() -> requests.take(hole.number(), version(hole)));
        clerk(() -> requests.hold(hole.number(), version(hole), "Please send us a picture."));
        clerk(() -> requests.release(hole.number(), version(hole)));
        clerk(() -> requests.take(hole.number(), version(hole)));
        clerk(() -> requests.comment(hole.number(), version(hole), "Deep.", Visibility.INTERNAL));
        clerk(() -> requests.resolve(hole.number(), version(hole), Outcome.CANNOT_ACT, "Private ground."));
        clerk(() -> requests.reopen(hole.number(), version(hole), "It is ours."));

        var id = hole.id();
        var step = id;
        var clerk = TestCities.CLERK.subject();
        assertThat(told(hole))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("stepId")
                .containsExactly(
                        new RequestFact.RequestSubmitted(city.id(), id, step, "public-works"),
                        new RequestFact.RequestStarted(
                                city.id(), id, step, RequestStatus.SUBMITTED, RequestStatus.IN_PROGRESS, null, clerk),
                        new RequestFact.RequestHeld(
                                city.id(), id, step, RequestStatus.IN_PROGRESS, RequestStatus.ON_HOLD),
                        new RequestFact.RequestReleased(
                                city.id(), id, step, RequestStatus.ON_HOLD, RequestStatus.ASSIGNED, clerk),
                        new RequestFact.RequestStarted(
                                city.id(), id, step, RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS, null, clerk),
                        new RequestFact.RequestCommented(city.id(), id, step, Visibility.INTERNAL),
                        new RequestFact.RequestResolved(
                                city.id(),
                                id,
                                step,
                                RequestStatus.IN_PROGRESS,
                                RequestStatus.RESOLVED,
                                Outcome.CANNOT_ACT),
                        new RequestFact.RequestReopened(
                                city.id(),
                                id,
                                step,
                                RequestStatus.RESOLVED,
                                RequestStatus.IN_PROGRESS,
                                Reopener.STAFF,
                                clerk));
        assertThat(told(hole)).extracting(RequestFact::stepId).doesNotHaveDuplicates();
        assertThat(kinds(hole)).hasSize(told(hole).size() + 1).contains(StepKind.ROUTED);
    }

    @Test
    void bothSidesOfAMergeAreTold() {
        var first = report();
        var second = report();
        settled();
        clerk(() -> duplicates.merge(second.number(), version(second), first.number()));
        clerk(() -> duplicates.unmerge(second.number(), version(second)));

        for (var each : List.of(first, second)) {
            assertThat(told(each).subList(1, 3))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("stepId")
                    .containsExactly(
                            new RequestFact.RequestMerged(city.id(), each.id(), each.id(), second.id(), first.id()),
                            new RequestFact.RequestUnmerged(city.id(), each.id(), each.id(), second.id(), first.id()));
        }
    }

    /** What was told of a request by those who acted in this test, and not by the listeners beside it. */
    private List<RequestFact> told(OpenedRequest request) {
        return published.stream(RequestFact.class)
                .filter(fact -> fact.requestId().equals(request.id()))
                .filter(fact -> !(fact instanceof RequestFact.RequestRouted))
                .toList();
    }

    private void tell(OpenedRequest request, ReportedUpdate.Effect effect, @Nullable Outcome outcome, String text) {
        plaza(() -> updates.receive(
                new ReportedUpdate(request.number(), UUID.randomUUID().toString(), effect, outcome, text)));
    }

    private void leaves(Actor.Person person) {
        publish(new DutiesChanged(city.id(), person.subject(), false, Set.of(), Set.of(), Set.of()));
    }

    private void changes(Actor.Person person, Set<String> departments) {
        publish(new DutiesChanged(city.id(), person.subject(), true, departments, Set.of(), Set.of()));
    }

    private void publish(DutiesChanged fact) {
        plaza(() -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(fact));
            return true;
        });
        settled();
    }

    private OpenedRequest report() {
        return new Reporters(intake).insist(city, UUID.randomUUID().toString());
    }

    private List<RequestNumber> unassigned() {
        return as(
                TestCities.CLERK,
                () -> queue.page(WorkList.UNASSIGNED.filter(), QueueSort.NEWEST, 0, 1_000).stream()
                        .map(QueueRow::number)
                        .toList());
    }

    private List<StepKind> kinds(OpenedRequest request) {
        return file(request).timeline().stream().map(TimelineStep::kind).toList();
    }

    private StaffRequest file(OpenedRequest request) {
        return as(TestCities.CLERK, () -> queue.details(request.number())).orElseThrow();
    }

    private int version(OpenedRequest request) {
        return file(request).version();
    }

    /** Until nothing is left in the outbox that listeners should have heard. */
    private void settled() {
        await().atMost(PATIENCE)
                .until(() -> cells.read(
                                CellId.MAIN,
                                () -> jdbc.sql(TestMail.UNHEARD + " and tenant = ?")
                                        .param(city.id().value())
                                        .query(Integer.class)
                                        .single())
                        == 0);
    }

    private static Actor.Person staff(String subject) {
        return new Actor.Person(subject, "Sam " + subject, null, Set.of(Role.STAFF), Set.of());
    }

    private void clerk(Runnable action) {
        act(TestCities.CLERK, action);
    }

    private void act(Actor actor, Runnable action) {
        as(actor, () -> {
            action.run();
            return true;
        });
    }

    private <T> T plaza(Supplier<T> action) {
        return as(new Actor.Plaza("test"), action);
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return CurrentActor.callAs(actor, () -> TenantContext.<T, RuntimeException>callAs(city.id(), action::get));
    }
}
