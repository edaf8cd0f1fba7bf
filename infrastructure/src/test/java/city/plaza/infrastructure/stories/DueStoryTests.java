package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.ReportIntake;
import city.plaza.request.IllegalMove;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Outcome;
import city.plaza.request.RequestMove;
import city.plaza.request.RequestStatus;
import city.plaza.request.ServiceRequests;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.shared.InvalidInput;
import city.plaza.sla.DueDates;
import city.plaza.sla.SlaExplanation;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.SlaTargets;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request whose day nears, passes, or stands still while it waits for somebody. */
@PlazaTest
class DueStoryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DepartmentCode WORKS = new DepartmentCode("public-works");

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

    @Autowired
    Departments departments;

    @Autowired
    SlaTargets targets;

    @Autowired
    DueDates dates;

    @Autowired
    CellTransactions cells;

    @Autowired
    JdbcClient jdbc;

    final TestMail mail = TestMail.shared();
    City city;
    String office;

    @BeforeEach
    void aCityWithADepartmentThatReadsItsMail() {
        city = cities.open(getClass(), "punctual");
        office = UUID.randomUUID() + "@works.example";
        plaza(() -> {
            var works = departments.find(WORKS).orElseThrow();
            departments.put(works.withEmail(office));
            targets.put(SlaTarget.ofType(new ServiceCode("pothole"), 72, SlaTarget.Unit.HOURS)
                    .pausedIn(RequestStatus.ON_HOLD)
                    .dueSoonWithin(new SlaTarget.DueSoon(50, SlaTarget.DueSoon.Unit.PERCENT)));
            return true;
        });
    }

    @Test
    void theDepartmentIsToldOnceThatARequestIsDueSoonAndOnceThatItIsOverdue() throws Exception {
        var opened = report();
        var file = due(opened);
        var due = Objects.requireNonNull(file.times().expectedAt());
        assertThat(foreseen(opened, "soon"))
                .containsOnly(Objects.requireNonNull(file.work().dueSoonAt()));
        assertThat(foreseen(opened, "over")).containsOnly(due);
        assertThat(mail.idsByAddress()).doesNotContainKey(office);

        comeTrue(opened);

        var emails = mail.to(office, 2);
        assertThat(emails)
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "Due soon, " + opened.number() + ": Pothole", "Overdue, " + opened.number() + ": Pothole");
        assertThat(TestMail.text(emails.getFirst()))
                .contains("12 Oak St")
                .contains("/staff/requests/" + opened.number())
                .doesNotContain(opened.secret());
        silent();
        foresee(opened, due);
        silent();
        assertThat(mail.to(office, 2)).hasSize(2);
    }

    @Test
    void nobodyIsToldOfADayThatMovedNorOfARequestThatIsOver() {
        var moved = report();
        var first = Objects.requireNonNull(due(moved).times().expectedAt());
        clerk(() -> requests.take(moved.number(), version(moved)));
        clerk(() -> requests.hold(moved.number(), version(moved), "Please send us a picture."));
        await().atMost(PATIENCE).until(() -> file(moved).times().expectedAt() == null);
        comeTrue(moved);
        silent();
        assertThat(mail.idsByAddress()).doesNotContainKey(office);

        clerk(() -> requests.resume(moved.number(), version(moved)));
        await().atMost(PATIENCE).until(() -> file(moved).times().expectedAt() != null);
        clerk(() -> requests.release(moved.number(), version(moved)));
        assertThat(file(moved).times().expectedAt()).isAfter(first);
        comeTrue(moved);
        assertThat(mail.to(office, 2)).hasSize(2);

        var over = report();
        due(over);
        clerk(() -> requests.take(over.number(), version(over)));
        clerk(() -> requests.resolve(over.number(), version(over), Outcome.FIXED, "Filled."));
        comeTrue(over);
        silent();
        assertThat(mail.to(office, 2)).hasSize(2);
    }

    @Test
    void whileARequestWaitsItsClockStandsStillAndTheResidentReadsForWhat() throws Exception {
        var opened = report();
        due(opened);
        assertThatThrownBy(() -> clerk(() -> requests.hold(opened.number(), version(opened), "For rain.")))
                .isInstanceOf(IllegalMove.class);
        clerk(() -> requests.take(opened.number(), version(opened)));
        assertThat(file(opened).options().moves())
                .containsExactly(RequestMove.RESOLVE, RequestMove.HOLD, RequestMove.RELEASE);
        assertThatThrownBy(() -> clerk(() -> requests.hold(opened.number(), version(opened), " ")))
                .isInstanceOf(InvalidInput.class);

        clerk(() -> requests.hold(opened.number(), version(opened), "Please send us a picture."));

        var waiting = await().atMost(PATIENCE)
                .until(() -> file(opened), file -> file.times().expectedAt() == null);
        assertThat(waiting.state().status()).isEqualTo(RequestStatus.ON_HOLD);
        assertThat(waiting.work().assignee()).isEqualTo(TestCities.CLERK.name());
        assertThat(waiting.options().moves())
                .containsExactly(RequestMove.RESUME, RequestMove.RESOLVE, RequestMove.RELEASE);
        var seen = as(new Actor.Anonymous(), () -> tracking.bySecret(opened.number(), opened.secret()))
                .orElseThrow();
        assertThat(seen.state().status()).isEqualTo(RequestStatus.ON_HOLD);
        assertThat(seen.timeline())
                .extracting(TimelineStep::kind, TimelineStep::text)
                .contains(org.assertj.core.groups.Tuple.tuple(StepKind.HELD, "Please send us a picture."));
        assertThat(mail.to(Reporters.address(key), 3)).anySatisfy(email -> {
            assertThat(email.getSubject()).isEqualTo("Your report " + opened.number() + " is on hold: Pothole");
            assertThat(TestMail.text(email))
                    .contains("Please send us a picture.")
                    .doesNotContain("Expected by");
        });

        clerk(() -> requests.resume(opened.number(), version(opened)));

        await().atMost(PATIENCE).until(() -> file(opened).times().expectedAt() != null);
        var why = plaza(() -> dates.explanation(opened.number())).orElseThrow();
        var pause = why.pauses().getFirst();
        assertThat(why.pauses()).hasSize(1);
        assertThat(why.due()).isEqualTo(why.start().plus(Duration.ofHours(72)).plus(length(pause)));
        assertThatThrownBy(() -> clerk(() -> requests.resume(opened.number(), version(opened))))
                .isInstanceOf(IllegalMove.class);
    }

    private static Duration length(SlaExplanation.Pause pause) {
        return Duration.between(pause.from(), Objects.requireNonNull(pause.until()));
    }

    private String key = "";

    private OpenedRequest report() {
        key = UUID.randomUUID().toString();
        return new Reporters(intake).insist(city, key);
    }

    /** The case once it was routed and is due by the department that has it. */
    private StaffRequest due(OpenedRequest opened) {
        await().atMost(PATIENCE)
                .until(() -> file(opened).timeline().stream().anyMatch(step -> step.kind() == StepKind.ROUTED)
                        && file(opened).times().expectedAt() != null);
        silent();
        return file(opened);
    }

    private StaffRequest file(OpenedRequest opened) {
        return as(TestCities.CLERK, () -> queue.details(opened.number())).orElseThrow();
    }

    private int version(OpenedRequest opened) {
        return file(opened).version();
    }

    private List<Instant> foreseen(OpenedRequest opened, String kind) {
        return cells.read(
                CellId.MAIN,
                () -> jdbc.sql("""
                        select due_at from cell.outbox
                        where listener = 'due-notifier' and payload ->> 'requestId' = ? and payload ->> 'kind' = ?""").params(opened.id().toString(), kind).query(OffsetDateTime.class).list().stream()
                        .map(OffsetDateTime::toInstant)
                        .toList());
    }

    /** Makes all that is foreseen of a request true now. */
    private void comeTrue(OpenedRequest opened) {
        cells.run(CellId.MAIN, () -> jdbc.sql("""
                        update cell.outbox set due_at = now()
                        where listener = 'due-notifier' and payload ->> 'requestId' = ?""").param(opened.id().toString()).update());
    }

    /** The same once more, as after a crash. */
    private void foresee(OpenedRequest opened, Instant due) {
        cells.run(
                CellId.MAIN,
                () -> jdbc.sql("""
                        insert into cell.outbox (id, tenant, listener, payload)
                        values (gen_random_uuid(), ?, 'due-notifier', jsonb_build_object('kind', 'over',
                            'tenant', ?, 'requestId', ?, 'due', ?))""")
                        .params(
                                city.id().value(),
                                city.id().value(),
                                opened.id().toString(),
                                due.toString())
                        .update());
    }

    private void silent() {
        await().atMost(PATIENCE)
                .until(() -> cells.read(
                                CellId.MAIN,
                                () -> jdbc.sql(TestMail.UNHEARD + " and tenant = ?")
                                        .param(city.id().value())
                                        .query(Integer.class)
                                        .single())
                        == 0);
    }

    private void clerk(Runnable action) {
        as(TestCities.CLERK, () -> {
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
