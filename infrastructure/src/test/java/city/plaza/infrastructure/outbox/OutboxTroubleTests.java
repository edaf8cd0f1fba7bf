package city.plaza.infrastructure.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.audit.AuditTrail;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.Role;
import city.plaza.infrastructure.outbox.Trouble.Kind;
import city.plaza.infrastructure.outbox.Trouble.Troubled;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.outbox.DeadLetter;
import city.plaza.outbox.DeadLetterGone;
import city.plaza.outbox.DeadLetters;
import city.plaza.outbox.OutboxHealth;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox keeps its promises when listeners are slow, fail, or break. */
@KillTest
class OutboxTroubleTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String LEASE = "2s";
    private static final String UNDELIVERED = "select count(*) from cell.outbox where not dead";
    private static final int FLOOD = 100_000;

    private static final Actor.Person ADMIN =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());
    private static final Actor.Operator OPERATOR = new Actor.Operator("olga", "Olga Operator");

    @TempDir
    private static Path folder;

    private static OwnPlatform plaza;
    private static City springfield;
    private static City riverton;

    @BeforeAll
    static void start() {
        plaza = OwnPlatform.start(
                folder, Map.of("plaza.outbox.lease", LEASE, "plaza.outbox.stalled-after", "5s"), Trouble.class);
        springfield = plaza.cities(2).getFirst();
        riverton = plaza.cities(2).getLast();
    }

    @AfterAll
    static void stop() {
        Trouble.hold.countDown();
        if (plaza != null) {
            plaza.close();
        }
    }

    @BeforeEach
    void nothingToDo() {
        Trouble.hold.countDown();
        await().until(() -> plaza.count(UNDELIVERED) == 0);
        Trouble.hold = new CountDownLatch(1);
        Trouble.healed = false;
    }

    @Test
    void workThatTakesLongerThanALeaseIsDoneOnce() {
        publish(springfield, Kind.LONG, 1);

        await().until(() -> plaza.count(UNDELIVERED) == 0);
        assertThat(Collections.frequency(Trouble.CALLS, 1))
                .as("called once for each of two listeners")
                .isEqualTo(2);
        assertThat(Trouble.WRITTEN).containsOnlyOnce(1);
    }

    @Test
    void whoeverLostTheLeaseRollsBack() {
        publish(springfield, Kind.HELD, 2);
        await().until(() -> Collections.frequency(Trouble.CALLS, 2) == 2);
        // Another worker takes it, and dies.
        change("update cell.outbox set claim = gen_random_uuid() where listener = 'troubled-transaction'");

        Trouble.hold.countDown();

        await().until(() -> plaza.count(UNDELIVERED) == 0);
        assertThat(Collections.frequency(Trouble.CALLS, 2)).isEqualTo(3);
        assertThat(Trouble.WRITTEN).as("what was committed").containsOnlyOnce(2);
    }

    @Test
    void anErrorEndsNeitherALaneNorItsHealth() {
        int number = 10;
        for (var kind : List.of(Kind.STACK_OVERFLOW, Kind.OUT_OF_MEMORY, Kind.NO_CLASS)) {
            for (int each = 0; each < 40; each++) {
                publish(springfield, kind, number++);
            }
        }
        publish(riverton, Kind.NONE, number);

        await().until(() -> plaza.count(UNDELIVERED) == 0);
        for (int each = 10; each <= number; each++) {
            assertThat(Trouble.WRITTEN).containsOnlyOnce(each);
            assertThat(Collections.frequency(Trouble.DELIVERED, each)).isEqualTo(2);
        }
        assertThat(plaza.bean(OutboxHealth.class).stalled()).isEmpty();
    }

    @Test
    void aLaneThatHangsHoldsUpNoOther() {
        for (int each = 0; each < 40; each++) {
            publish(springfield, Kind.HELD, 1000 + each, "troubled-call");
        }
        await().until(() -> plaza.count(UNDELIVERED + " and listener = 'troubled-call' and claim is not null") == 8);

        publish(springfield, Kind.NONE, 1100, "troubled-transaction");

        await().until(() -> Trouble.WRITTEN.contains(1100));
        assertThat(plaza.bean(OutboxHealth.class).stalled())
                .as("a lane that is busy is not dead")
                .isEmpty();
        Trouble.hold.countDown();
    }

    @Test
    void aRowThatAnEarlierReleaseWroteIsDeliveredInItsLane() {
        change("""
                insert into cell.outbox (id, tenant, listener, payload, outside)
                values (gen_random_uuid(), '%s', 'troubled-call',
                    '{"tenant": "%1$s", "kind": "NONE", "number": 1200}', true)""".formatted(springfield.id()));

        await().until(() -> Trouble.DELIVERED.contains(1200));
    }

    @Test
    void aFloodOfOneCityDelaysNoOther() {
        int number = 2000;
        for (var listener : List.of("troubled-call", "troubled-transaction")) {
            flood(springfield, listener);
            long start = System.nanoTime();
            publish(riverton, Kind.SHORT, ++number, listener);
            int awaited = number;
            await().pollInterval(Duration.ofMillis(5)).until(() -> Trouble.DELIVERED.contains(awaited));
            var took = Duration.ofNanos(System.nanoTime() - start);
            int left = plaza.count(UNDELIVERED + " and listener = '" + listener + "'");
            change("delete from cell.outbox where listener = '" + listener + "' and claim is null");
            System.out.printf(
                    "%s: one fact of a city delivered %d ms after it, %d of %d of another city still waiting%n",
                    listener, took.toMillis(), left, FLOOD);

            assertThat(left).as("still waiting").isGreaterThan(FLOOD * 8 / 10);
            assertThat(took).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void whatIsGivenUpIsShownToItsCityAndToOperatorsAndIsTheirsToDecide() {
        for (int each = 0; each < 3; each++) {
            publish(springfield, Kind.DOOMED, 3000 + each, "troubled-call");
        }
        publish(riverton, Kind.DOOMED, 3010, "troubled-call");
        await().until(() -> plaza.count(UNDELIVERED + " and failures > 0") == 4);
        change("update cell.outbox set failures = 1000 where listener = 'troubled-call'");
        await().until(() -> plaza.count("select count(*) from cell.outbox where dead") == 4);

        var letters = plaza.bean(DeadLetters.class);
        var springfields = as(springfield, ADMIN, letters::ofCity);
        assertThat(springfields).hasSize(3).allSatisfy(letter -> {
            assertThat(letter.city()).isEqualTo(springfield.id());
            assertThat(letter.listener()).isEqualTo("troubled-call");
            assertThat(letter.failures()).isGreaterThan(1000);
            assertThat(letter.deadAt()).isAfter(letter.publishedAt());
            assertThat(letter.error())
                    .isEqualTo("java.lang.IllegalStateException < java.net.ConnectException")
                    .doesNotContain("somebody");
        });
        assertThat(as(riverton, ADMIN, letters::ofCity)).hasSize(1);
        assertThat(CurrentActor.callAs(OPERATOR, letters::ofAllCities)).hasSize(4);
        assertThat(CurrentActor.callAs(OPERATOR, () -> letters.counts(CellId.MAIN)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(springfield.id(), 3, riverton.id(), 1));
        assertThatThrownBy(() -> as(springfield, TestCities.CLERK, letters::ofCity))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(springfield, ADMIN, letters::ofAllCities)).isInstanceOf(NotAllowed.class);

        decides(springfields, letters);
    }

    private void decides(List<DeadLetter> springfields, DeadLetters letters) {
        var retried = springfields.getFirst().id();
        assertThatThrownBy(() -> as(riverton, ADMIN, () -> letters.retry(retried, "Not mine")))
                .isInstanceOf(DeadLetterGone.class);
        assertThatThrownBy(() -> as(springfield, ADMIN, () -> letters.retry(retried, " ")))
                .isInstanceOf(InvalidInput.class);
        assertThat(as(springfield, ADMIN, letters::ofCity)).hasSize(3);

        Trouble.healed = true;
        as(springfield, ADMIN, () -> letters.retry(retried, "The directory is back"));
        await().until(() -> Trouble.DELIVERED.stream().anyMatch(number -> number >= 3000 && number < 3003));
        var discarded = springfields.getLast().id();
        CurrentActor.runAs(OPERATOR, () -> letters.discard(springfield.id(), discarded, "Out of date by now"));

        assertThat(as(springfield, ADMIN, letters::ofCity))
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isNotIn(retried, discarded));
        assertThat(as(riverton, ADMIN, letters::count)).isEqualTo(1);
        assertThatThrownBy(() -> as(springfield, ADMIN, () -> letters.discard(discarded, "Once more")))
                .isInstanceOf(DeadLetterGone.class);
        var trail = as(springfield, ADMIN, () -> plaza.bean(AuditTrail.class).entries(null, Long.MAX_VALUE, 2));
        assertThat(trail)
                .satisfiesExactly(
                        last -> {
                            assertThat(last.action()).isEqualTo("dead-letter.discarded");
                            assertThat(last.actorKind()).isEqualTo("operator");
                            assertThat(last.object()).isEqualTo("outbox/troubled-call/" + discarded);
                            assertThat(last.after()).contains("Out of date by now");
                        },
                        first -> {
                            assertThat(first.action()).isEqualTo("dead-letter.retried");
                            assertThat(first.actorName()).isEqualTo("Ada Admin");
                            assertThat(first.before()).contains("java.net.ConnectException");
                            assertThat(first.after()).contains("The directory is back");
                        });
    }

    private static void publish(City city, Kind kind, int number) {
        TenantContext.runAs(
                city.id(),
                () -> new TransactionTemplate(plaza.bean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> plaza.publish(new Troubled(city.id(), kind, number))));
    }

    /** For one of the two listeners only. */
    private static void publish(City city, Kind kind, int number, String listener) {
        change("""
                insert into cell.outbox (id, tenant, listener, lane, payload)
                values (gen_random_uuid(), '%s', '%s', '%s', '{"tenant": "%1$s", "kind": "%s", "number": %d}')""".formatted(city.id(), listener, lane(listener), kind, number));
    }

    private static void flood(City city, String listener) {
        change("""
                insert into cell.outbox (id, tenant, listener, lane, payload)
                select gen_random_uuid(), '%s', '%s', '%s', '{"tenant": "%1$s", "kind": "SHORT", "number": 0}'
                from generate_series(1, %d)""".formatted(city.id(), listener, lane(listener), FLOOD));
    }

    private static String lane(String listener) {
        return listener.equals("troubled-call") ? "EXTERNAL" : "TRANSACTIONAL";
    }

    private static void change(String sql) {
        plaza.bean(CellTransactions.class)
                .run(CellId.MAIN, () -> plaza.bean(JdbcClient.class).sql(sql).update());
    }

    private static <T> T as(City city, Actor actor, Supplier<T> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(actor, action::get));
    }

    private static void as(City city, Actor actor, Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(actor, action));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }
}
