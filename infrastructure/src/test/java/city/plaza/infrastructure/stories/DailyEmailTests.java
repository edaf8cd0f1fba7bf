package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.notification.RecipientPreferences;
import city.plaza.notification.preferences.MessageFrequency;
import city.plaza.notification.preferences.MessagePreferences;
import city.plaza.request.OpenedRequest;
import city.plaza.request.ServiceRequests;
import city.plaza.request.Visibility;
import city.plaza.request.correspondence.EmailOptOut;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A resident who wants one e-mail a day gets one, with all that happened. */
@PlazaTest
class DailyEmailTests {

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    @Autowired
    EmailOptOut optOut;

    @Autowired
    RecipientPreferences preferences;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    CellTransactions cells;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    City springfield;
    String rosa = "rosa-" + UUID.randomUUID() + "@example.org";
    final TestMail mail = TestMail.shared();

    @BeforeEach
    void aCity() {
        springfield = cities.open(getClass(), "springfield");
    }

    @Test
    void allNewsOfADayComeInOneEmailAndAConfirmationAtOnce() throws Exception {
        var pothole = report("pothole");
        assertThat(choose(pothole, stopSecret(mail.to(rosa, 1).getFirst()), MessageFrequency.DAILY))
                .isTrue();
        var praise = report("praise");
        assertThat(mail.to(rosa, 2).getLast().getSubject()).startsWith("We have your report " + praise.number());

        comment(pothole, "We come on Monday.");
        comment(praise, "Thank you, <Rosa>.");
        mail.awaitSilence(springfield, jdbc, transactions);
        assertThat(mail.to(rosa, 2)).as("before the morning").hasSize(2);
        morning();

        var digest = mail.to(rosa, 3).getLast();
        assertThat(digest.getSubject()).isEqualTo(springfield.name() + ": news about your reports (2)");
        assertThat(TestMail.text(digest))
                .containsSubsequence("We come on Monday.", "/requests/" + pothole.number() + "/" + pothole.secret())
                .containsSubsequence("Thank you, <Rosa>.", "/requests/" + praise.number() + "/" + praise.secret());
        assertThat(TestMail.html(digest)).contains("We come on Monday.", "Thank you, &lt;Rosa&gt;.");
        assertThat(digest.getHeader("List-Unsubscribe", null))
                .as("one click stops the e-mails about one report, so none is offered for two")
                .isNull();
        mail.awaitSilence(springfield, jdbc, transactions);
        assertThat(mail.to(rosa, 3)).hasSize(3);
        assertThat(stored())
                .allSatisfy(message -> assertThat(message)
                        .containsEntry("state", "SENT")
                        .containsEntry("channel", "EMAIL")
                        .containsEntry("provider", "smtp"));
        assertThat(stored().stream().filter(message -> message.get("sent_with") != null))
                .hasSize(1)
                .allSatisfy(message -> assertThat(digest.getMessageID())
                        .isEqualTo("<" + message.get("sent_with") + "@plaza.example>"));
    }

    @Test
    void whatWasStoppedMeanwhileIsLeftOutOfIt() throws Exception {
        var pothole = report("pothole");
        var secret = stopSecret(mail.to(rosa, 1).getFirst());
        choose(pothole, secret, MessageFrequency.DAILY);
        var praise = report("praise");
        mail.to(rosa, 2);
        comment(pothole, "We come on Monday.");
        comment(praise, "Thank you.");
        asAnybody(() -> optOut.optOut(pothole.number(), secret));
        morning();

        var only = mail.to(rosa, 3).getLast();
        assertThat(only.getSubject()).isEqualTo("News about your report " + praise.number() + ": Praise");
        assertThat(TestMail.text(only)).contains("Thank you.").doesNotContain("We come on Monday.");
        assertThat(only.getHeader("List-Unsubscribe", null))
                .contains(praise.number().value());
    }

    @Test
    void whatRemainsOfADayIsSentThoughTheMailServerWasAwayAndPartOfItIsStopped() throws Exception {
        var pothole = report("pothole");
        var potholeStop = stopSecret(mail.to(rosa, 1).getFirst());
        choose(pothole, potholeStop, MessageFrequency.DAILY);
        var praise = report("praise");
        var praiseStop = stopSecret(mail.to(rosa, 2).getLast());
        comment(pothole, "We come on Monday.");
        comment(praise, "Thank you.");
        boolean leadsThePothole;
        LocalPlatform.shared().mail().stop();
        try {
            morning();
            await().until(() -> triedInVain(1));
            leadsThePothole = pothole.id().equals(leader().get("request_id"));
            if (leadsThePothole) {
                asAnybody(() -> optOut.optOut(pothole.number(), potholeStop));
            } else {
                asAnybody(() -> optOut.optOut(praise.number(), praiseStop));
            }
            morning();
            await().until(() -> triedInVain(2));
        } finally {
            LocalPlatform.shared().mail().start();
        }
        morning();

        var only = mail.to(rosa, 1).getLast();
        assertThat(TestMail.text(only))
                .contains(leadsThePothole ? "Thank you." : "We come on Monday.")
                .doesNotContain(leadsThePothole ? "We come on Monday." : "Thank you.");
        mail.awaitSilence(springfield, jdbc, transactions);
        assertThat(stored()).noneMatch(message -> "QUEUED".equals(message.get("state")));
    }

    @Test
    void whoChangesTheirMindHearsOfEachStepAgain() throws Exception {
        var pothole = report("pothole");
        var secret = stopSecret(mail.to(rosa, 1).getFirst());
        choose(pothole, secret, MessageFrequency.DAILY);
        choose(pothole, secret, MessageFrequency.IMMEDIATE);
        comment(pothole, "We come on Monday.");
        assertThat(TestMail.text(mail.to(rosa, 2).getLast())).contains("We come on Monday.");
    }

    @Test
    void aSecretOfAnotherReportChoosesNothing() throws Exception {
        var pothole = report("pothole");
        var praise = report("praise");
        mail.to(rosa, 2);
        assertThat(choose(praise, "x".repeat(22), MessageFrequency.DAILY)).isFalse();
        assertThat(choose(praise, pothole.secret(), MessageFrequency.DAILY)).isFalse();
    }

    private OpenedRequest report(String service) {
        var result = asAnybody(() -> intake.submit(new SubmitReport(
                new ServiceCode(service),
                "It is there",
                Locale.ENGLISH,
                new Place("12 Oak St", null),
                Channel.WEB,
                new SubmitReport.Reporter("Rosa", rosa, null),
                List.of(),
                null)));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private static String stopSecret(MimeMessage email) throws Exception {
        var link = email.getHeader("List-Unsubscribe", null);
        return link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    }

    private boolean choose(OpenedRequest request, String secret, MessageFrequency frequency) {
        return asAnybody(() -> preferences.choose(request.number(), secret, new MessagePreferences(frequency, null)));
    }

    private void comment(OpenedRequest request, String text) {
        TenantContext.runAs(
                springfield.id(),
                () -> CurrentActor.runAs(
                        TestCities.CLERK,
                        () -> requests.comment(
                                request.number(),
                                queue.details(request.number()).orElseThrow().version(),
                                text,
                                Visibility.PUBLIC)));
        mail.awaitSilence(springfield, jdbc, transactions);
    }

    /** Lets the time come at which the e-mails of a day are sent. */
    private void morning() {
        inCity(() -> jdbc.sql("update outbound_message set send_after = now() where recipient = ? and digest")
                .param(rosa)
                .update());
        cells.run(
                CellId.MAIN, () -> jdbc.sql("""
                        update cell.outbox set due_at = now()
                        where listener = 'message-dispatch' and tenant = ?""").param(springfield.id().value()).update());
    }

    private List<Map<String, Object>> stored() {
        return inCity(() -> jdbc.sql("select * from outbound_message where recipient = ?")
                .param(rosa)
                .query()
                .listOfRows());
    }

    /** Of a digest one message is tried again; the other is sent with it. */
    private boolean triedInVain(int times) {
        return cells.read(
                CellId.MAIN,
                () -> jdbc.sql("""
                        select count(*) = 1 and min(failures) = ? and count(claim) = 0
                        from cell.outbox where listener = 'message-dispatch' and tenant = ?""")
                        .params(times, springfield.id().value())
                        .query(Boolean.class)
                        .single());
    }

    private Map<String, Object> leader() {
        var ids = stored().stream()
                .map(message -> message.get("sent_with"))
                .filter(Objects::nonNull)
                .toList();
        return stored().stream()
                .filter(message -> ids.contains(message.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private <T extends @Nullable Object> T inCity(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.<T, RuntimeException>callAs(
                springfield.id(), () -> new TransactionTemplate(transactions).execute(status -> action.call()));
    }

    private <T> T asAnybody(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.<T, RuntimeException>callAs(
                springfield.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), action));
    }
}
