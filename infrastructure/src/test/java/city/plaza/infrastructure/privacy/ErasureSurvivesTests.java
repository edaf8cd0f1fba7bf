package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.PlazaProcess;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.privacy.ErasureCertificate.State;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that is killed in the middle of an erasure: another goes on where it was. */
@KillTest
class ErasureSurvivesTests {

    private static final String PHONE = "+1 555 867 5309";
    private static final int REQUESTS = 30_000;
    private static final String LEFT = "select count(*) from service_request where description like '%867 5309%'";

    @TempDir
    private Path folder;

    @Test
    void whatAKilledNodeBeganAnotherFinishes() throws Exception {
        try (var plaza = OwnPlatform.start(folder, Map.of("plaza.outbox.enabled", "false"))) {
            var city = plaza.city("canary-killed");
            requests(plaza, city);
            var id = Canaria.as(
                    city,
                    Canaria.ADA,
                    () -> plaza.bean(PersonalData.class).erase(new PersonQuery(PHONE), "Asked for it"));

            var first = worker(plaza, folder.resolve("first"));
            try {
                await().until(() -> plaza.count("select count(*) from cell.outbox where position like 'requests %-%'"
                                + " and position not like '% 00000000-%'")
                        > 0);
            } finally {
                first.destroyForcibly().waitFor();
            }
            assertThat(plaza.count(city, LEFT)).as("mentions left").isBetween(1, REQUESTS - 1);
            assertThat(plaza.count(
                            city, "select count(*) from erasure where state = 'RUNNING' and 'photos' = any(erased)"))
                    .isEqualTo(1);

            var second = worker(plaza, folder.resolve("second"));
            try {
                await().until(() -> Canaria.as(
                                        city,
                                        Canaria.ADA,
                                        () -> plaza.bean(PersonalData.class).erasure(id))
                                .orElseThrow()
                                .state()
                        == State.DONE);
            } finally {
                second.destroyForcibly().waitFor();
            }
            assertThat(plaza.count(city, LEFT)).isZero();
            assertThat(plaza.count(city, "select count(*) from request_contact"))
                    .isZero();
        }
    }

    private static Process worker(OwnPlatform plaza, Path output) throws Exception {
        var worker = PlazaProcess.apart(plaza.servers(), Map.of("plaza.outbox.lease", "3s"), output);
        await().failFast("The worker did not start", () -> !worker.isAlive())
                .until(() -> Files.exists(output) && Files.readString(output).contains(PlazaProcess.READY));
        return worker;
    }

    /** One report of hers, and many others that mention her. */
    private static void requests(OwnPlatform plaza, City city) {
        Canaria.as(
                city,
                new Actor.Anonymous(),
                () -> plaza.bean(ReportIntake.class)
                        .submit(new SubmitReport(
                                new ServiceCode("pothole"),
                                "A hole, call " + PHONE,
                                Locale.ENGLISH,
                                new Place("12 Oak St", null),
                                Channel.WEB,
                                new SubmitReport.Reporter("Canaria", null, PHONE),
                                List.of(),
                                "the-first")));
        Canaria.as(
                city,
                new Actor.Plaza("test"),
                () -> new TransactionTemplate(plaza.bean(PlatformTransactionManager.class))
                        .execute(status -> plaza.bean(JdbcClient.class)
                                .sql("""
                        insert into service_request (id, number, service_code, department_code, status, description,
                            language, channel, requested_at, updated_at)
                        select gen_random_uuid(), '2026-5' || lpad(n::text, 5, '0'), service_code, department_code, status,
                            description, language, channel, requested_at, updated_at
                        from service_request r, generate_series(2, ?) n""")
                                .param(REQUESTS)
                                .update()));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));
    }
}
