package city.plaza.infrastructure.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.PlazaProcess;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.outbox.RunningJob;
import city.plaza.outbox.RunningJobs;
import city.plaza.request.report.Channel;
import city.plaza.sla.TargetsChanged;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A job on thousands of requests goes on where it was when its worker was killed, and says how far it has come. */
@KillTest
class LongJobsSurviveTests {

    private static final int REQUESTS = 3_000;
    private static final int CHUNK = 100;
    private static final int KILLS = 2;
    private static final Actor.Person ADMIN =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());

    @TempDir
    private Path folder;

    @Test
    void aKilledWorkersJobGoesOnAtItsChunk() throws Exception {
        try (var plaza = OwnPlatform.start(folder, Map.of("plaza.outbox.enabled", "false"))) {
            var city = plaza.cities(2).getFirst();
            var other = plaza.cities(2).getLast();
            openRequests(plaza, city);
            write(plaza, city, () -> plaza.publish(new TargetsChanged(city.id())));
            assertThat(jobs(plaza, city)).singleElement().satisfies(job -> {
                assertThat(job.listener()).isEqualTo("sla-renewal");
                assertThat(job.total()).isNull();
            });
            assertThat(jobs(plaza, other)).isEmpty();

            int done = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                done = killAWorker(plaza, city, kill, done);
            }
            finish(plaza, city, done);
        }
    }

    private int killAWorker(OwnPlatform plaza, City city, int kill, int before) throws Exception {
        var worker = worker(plaza, folder.resolve("worker-" + kill));
        try {
            await().pollInterval(Duration.ofMillis(20))
                    .until(() -> job(plaza, city).done() >= before + 3 * CHUNK);
        } finally {
            worker.destroyForcibly().waitFor();
        }
        var left = job(plaza, city);
        System.out.printf("Killed at %d of %d%n", left.done(), left.total());
        assertThat(left.total()).isEqualTo(REQUESTS);
        assertThat(left.done()).isLessThan(REQUESTS);
        assertThat(left.share()).isBetween(0.05, 0.99);
        return left.done();
    }

    private void finish(OwnPlatform plaza, City city, int before) throws Exception {
        var last = worker(plaza, folder.resolve("last"));
        int[] seen = {before};
        try {
            await().pollInterval(Duration.ofMillis(10)).until(() -> {
                var left = jobs(plaza, city);
                left.forEach(job -> {
                    assertThat(job.done()).isGreaterThanOrEqualTo(seen[0]);
                    seen[0] = job.done();
                });
                return left.isEmpty();
            });
        } finally {
            last.destroyForcibly().waitFor();
        }
        System.out.printf("Taken up at %d, seen last at %d of %d%n", before, seen[0], REQUESTS);
        assertThat(seen[0])
                .as("nothing but the chunk that was cut short was done again")
                .isBetween(before, REQUESTS + KILLS * CHUNK);
        assertThat(plaza.count(city, "select count(*) from service_request where expectation is null"))
                .isZero();
        var overdue = "from cell.outbox where listener = 'due-notifier' and payload ->> 'kind' = 'over'";
        assertThat(plaza.count("select count(distinct payload ->> 'requestId') " + overdue))
                .as("requests whose due date is foreseen")
                .isEqualTo(REQUESTS);
        assertThat(plaza.count("select count(*) " + overdue)).as("each once").isEqualTo(REQUESTS);
    }

    private static Process worker(OwnPlatform plaza, Path output) throws Exception {
        var worker = PlazaProcess.apart(plaza.servers(), Map.of("plaza.outbox.lease", "3s"), output);
        await().failFast("The worker did not start", () -> !worker.isAlive())
                .until(() -> Files.exists(output) && Files.readString(output).contains(PlazaProcess.READY));
        return worker;
    }

    /** One report as people make it, and the others like it. */
    private static void openRequests(OwnPlatform plaza, City city) {
        TenantContext.runAs(
                city.id(),
                () -> CurrentActor.runAs(
                        new Actor.Anonymous(),
                        () -> plaza.bean(ReportIntake.class)
                                .submit(new SubmitReport(
                                        new ServiceCode("pothole"),
                                        "A hole",
                                        Locale.ENGLISH,
                                        new Place("12 Oak St", null),
                                        Channel.WEB,
                                        new SubmitReport.Reporter(null, null, null),
                                        List.of(),
                                        "the-first"))));
        write(
                plaza,
                city,
                () -> plaza.bean(JdbcClient.class).sql("""
                        insert into service_request
                        select (jsonb_populate_record(r, jsonb_build_object(
                            'id', gen_random_uuid(), 'number', '2026-5' || lpad(n::text, 5, '0'),
                            'submission_key', 'like-it-' || n))).*
                        from service_request r, generate_series(2, ?) n""").param(REQUESTS).update());
    }

    private static void write(OwnPlatform plaza, City city, Runnable action) {
        TenantContext.runAs(
                city.id(),
                () -> new TransactionTemplate(plaza.bean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> action.run()));
    }

    private static RunningJob job(OwnPlatform plaza, City city) {
        return jobs(plaza, city).getFirst();
    }

    private static List<RunningJob> jobs(OwnPlatform plaza, City city) {
        return TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        ADMIN, () -> plaza.bean(RunningJobs.class).ofCity()));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(3));
    }
}
