package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.PlazaProcess;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.ReportIntake;
import city.plaza.tenancy.City;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statement 9: every e-mail arrives, and carries one id however often it does. */
@KillTest
class EmailsSurviveTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofMillis(5);
    private static final int SENT_BEFORE_A_KILL = 40;
    private static final int KILLED_PROCESSES = 2;
    private static final int KILLED_PROCESSES_AT_LENGTH = Integer.getInteger("plaza.kills", 100);
    private static final int CUT_CONNECTIONS = 100;

    @TempDir
    private Path folder;

    private final Random random = new Random();

    @Test
    void workersKilledAtRandomPoints() throws Exception {
        killWorkers(KILLED_PROCESSES);
    }

    @Test
    @Tag("soak")
    void manyWorkersKilledAtRandomPoints() throws Exception {
        killWorkers(KILLED_PROCESSES_AT_LENGTH);
    }

    private void killWorkers(int kills) throws Exception {
        try (var plaza = OwnPlatform.start(folder, Map.of("plaza.outbox.enabled", "false"))) {
            var city = plaza.cities(1).getFirst();
            int emails = 0;
            for (int kill = 0; kill < kills; kill++) {
                emails += report(plaza, city, 60);
                killAWorker(plaza, kill);
            }
            var last = worker(plaza, folder.resolve("last"));
            try {
                awaitSilence(plaza);
            } finally {
                last.destroyForcibly().waitFor();
            }
            assertEveryEmailArrived(plaza, emails, kills + " workers killed");
        }
    }

    private void killAWorker(OwnPlatform plaza, int kill) throws Exception {
        var output = folder.resolve("worker-" + kill);
        int before = plaza.mail().all().size();
        int sent = random.nextInt(SENT_BEFORE_A_KILL);
        var worker = worker(plaza, output);
        try {
            await().atMost(PATIENCE)
                    .failFast("The worker ended by itself", () -> !worker.isAlive())
                    .pollInterval(SOON)
                    .until(() -> plaza.mail().all().size() > before + sent);
        } finally {
            worker.destroyForcibly().waitFor();
        }
    }

    private static Process worker(OwnPlatform plaza, Path output) throws Exception {
        var worker = PlazaProcess.apart(plaza.servers(), Map.of("plaza.outbox.lease", "3s"), output);
        await().atMost(PATIENCE)
                .failFast("The worker did not start", () -> !worker.isAlive())
                .until(() -> Files.exists(output) && Files.readString(output).contains(PlazaProcess.READY));
        return worker;
    }

    @Test
    void connectionsCutAtRandomPoints() throws Exception {
        try (var plaza = OwnPlatform.start(folder, Map.of("plaza.outbox.lease", "5s"))) {
            var city = plaza.cities(1).getFirst();
            var reported = new AtomicInteger();
            var reports = CompletableFuture.supplyAsync(() -> report(plaza, city, 400, reported));
            for (int cut = 0; cut < CUT_CONNECTIONS; cut++) {
                int point = 4 * cut + random.nextInt(4);
                await().atMost(PATIENCE).pollInterval(SOON).until(() -> reported.get() >= point);
                cutConnections(plaza);
            }
            int emails = reports.get();
            awaitSilence(plaza);
            assertEveryEmailArrived(plaza, emails, CUT_CONNECTIONS + " times all connections cut");
        }
    }

    private static void cutConnections(OwnPlatform plaza) throws SQLException {
        plaza.servers()
                .postgres()
                .execute(
                        "postgres",
                        List.of("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where usename = 'plaza_runtime'"));
    }

    @Test
    void aMailServerThatIsAwayForAWhile() {
        try (var plaza = OwnPlatform.start(folder, Map.of())) {
            var city = plaza.cities(1).getFirst();
            plaza.servers().mail().stop();
            int emails = report(plaza, city, 20);
            await().atMost(PATIENCE)
                    .until(() -> plaza.count("select count(*) from cell.outbox where listener = 'message-dispatch'"
                                    + " and last_error is not null")
                            == emails);
            assertThat(plaza.count(city, "select count(*) from outbound_message where state = 'SENT'"))
                    .isZero();
            plaza.servers().mail().start();
            awaitSilence(plaza);
            assertEveryEmailArrived(plaza, emails, "mail server away");
            assertThat(plaza.mail().all()).hasSize(emails);
            assertThat(plaza.count(city, "select count(*) from outbound_message where state = 'SENT'"))
                    .isEqualTo(emails);
        }
    }

    private static int report(OwnPlatform plaza, City city, int count) {
        return report(plaza, city, count, new AtomicInteger());
    }

    private static int report(OwnPlatform plaza, City city, int count, AtomicInteger reported) {
        var reporters = new Reporters(plaza.bean(ReportIntake.class));
        for (int i = 0; i < count; i++) {
            reporters.insist(city, "report-" + UUID.randomUUID());
            reported.incrementAndGet();
        }
        return count;
    }

    private static void awaitSilence(OwnPlatform plaza) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> plaza.count(TestMail.UNHEARD) == 0);
    }

    private static void assertEveryEmailArrived(OwnPlatform plaza, int emails, String what) {
        var ids = plaza.mail().idsByAddress();
        System.out.printf(
                "%s: %d letters written, %d arrived, %d of them more than once%n",
                what, emails, ids.size(), plaza.mail().all().size() - ids.size());
        assertThat(plaza.count("select count(*) from cell.outbox where dead")).isZero();
        assertThat(ids)
                .hasSize(emails)
                .allSatisfy((address, each) -> assertThat(each).as(address).hasSize(1));
    }

    /** A thread of the mail server may complain of a client that was killed, which is no failure of what is awaited. */
    private static ConditionFactory await() {
        return Awaitility.await().dontCatchUncaughtExceptions();
    }
}
