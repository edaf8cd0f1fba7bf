package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.ReportIntake;
import city.plaza.tenancy.City;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that takes a call and never says a word holds up the e-mails in its hands and nothing else. */
@KillTest
class SilentMailServerTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** More than a node ever held of all kinds. */
    private static final int REPORTS = 45;

    private static final int OUTSIDE_AT_ONCE = 8;
    private static final String EMAILS = "select count(*) from cell.outbox where listener = 'message-dispatch'";

    @TempDir
    private Path folder;

    @Test
    void reportsGoTheirWayAndOtherEmailsWaitForWhoeverIsFree() throws IOException {
        // Longer than the test: nobody takes an e-mail out of the silent server's hands.
        try (var plaza = OwnPlatform.start(folder, Map.of("plaza.outbox.lease", "30m"))) {
            var city = plaza.cities(1).getFirst();
            plaza.servers().mail().stop();
            try (var silent = silentServer(plaza)) {
                assertThat(silent.isBound()).isTrue();
                for (int report = 0; report < REPORTS; report++) {
                    report(plaza, city);
                }
                await().until(() -> plaza.count(EMAILS) == REPORTS);
                await().until(() -> plaza.count(EMAILS + " and attempts > 0") >= OUTSIDE_AT_ONCE);

                report(plaza, city);

                await().untilAsserted(
                                () -> assertThat(plaza.count(TestMail.UNHEARD + " and listener <> 'message-dispatch'"))
                                        .as("facts that wait although they need no mail server")
                                        .isZero());
                assertThat(plaza.count(EMAILS + " and attempts > 0 and due_at > now()"))
                        .as("letters leased")
                        .isEqualTo(OUTSIDE_AT_ONCE);
                assertThat(plaza.count(EMAILS + " and attempts = 0 and due_at <= now()"))
                        .as("letters left to other nodes")
                        .isEqualTo(REPORTS + 1 - OUTSIDE_AT_ONCE);
            }
            plaza.servers().mail().start();
            await().until(() -> plaza.count(TestMail.UNHEARD) == 0);
            assertThat(plaza.mail().all()).hasSize(REPORTS + 1);
            assertThat(plaza.mail().idsByAddress()).hasSize(REPORTS + 1);
        }
    }

    /** It accepts nothing; the system answers callers for it, until it ends and hangs up on them. */
    private static ServerSocket silentServer(OwnPlatform plaza) throws IOException {
        return new ServerSocket(plaza.servers().mail().port(), REPORTS, InetAddress.getLoopbackAddress());
    }

    private static void report(OwnPlatform plaza, City city) {
        new Reporters(plaza.bean(ReportIntake.class)).insist(city, "report-" + UUID.randomUUID());
    }

    private static ConditionFactory await() {
        return Awaitility.await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}
