package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.outbox.DeadLetters;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Outcome;
import city.plaza.request.ServiceRequests;
import city.plaza.request.Visibility;
import city.plaza.request.correspondence.EmailOptOut;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The resident is told, by e-mails that really arrive. */
@PlazaTest
class MailStoryTests {

    private static final Actor.Person ADMIN =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    @Autowired
    EmailOptOut emails;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CellTransactions cells;

    @Autowired
    DeadLetters deadLetters;

    City springfield;
    final TestMail mail = TestMail.shared();

    @BeforeEach
    void aCity() {
        springfield = cities.open(getClass(), "springfield");
    }

    @Test
    void aResidentHearsOfEveryPublicStepInSpanish() throws Exception {
        var rosa = address();
        var opened = report("pothole", Locale.forLanguageTag("es-MX"), "Rosa <b>", rosa);

        var receipt = mail.to(rosa, 1).getFirst();
        assertThat(receipt.getSubject()).isEqualTo("Tenemos su reporte " + opened.number() + ": Bache");
        assertThat(receipt.getFrom()[0].toString()).isEqualTo(springfield.name() + " <no-reply@plaza.example>");
        assertThat(receipt.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(receipt.getHeader("List-Id", null)).isEqualTo("<requests." + springfield.id() + ".plaza.example>");
        assertThat(receipt.getHeader("Content-Language", null)).isEqualTo("es");
        assertThat(receipt.getMessageID()).matches("<[0-9a-f-]{36}@plaza\\.example>");
        assertThat(TestMail.text(receipt))
                // Whoever reported may have typed the address of somebody else.
                .contains("Hola:")
                .doesNotContain("Rosa", "Oak St")
                .contains("Su reporte «Bache» tiene el número " + opened.number())
                .containsPattern("Previsto para el \\p{L}+, \\d+ de \\p{L}+ de 20\\d\\d")
                .contains("http://" + springfield.mainHost())
                .contains("/requests/" + opened.number() + "/" + opened.secret());
        assertThat(TestMail.html(receipt))
                .contains("<html lang=\"es\" dir=\"ltr\">")
                .doesNotContain("Rosa", "Oak St")
                .contains("/requests/" + opened.number() + "/" + opened.secret() + "\"")
                .doesNotContain("{{", "<b>");

        asClerk(() -> requests.take(opened.number(), version(opened)));
        assertThat(mail.to(rosa, 2).getLast().getSubject())
                .isEqualTo("Ya se trabaja en su reporte " + opened.number() + ": Bache");
        asClerk(() -> requests.comment(opened.number(), version(opened), "Only for us", Visibility.INTERNAL));
        asClerk(() -> requests.comment(
                opened.number(), version(opened), "Vamos el <lunes>.\nGracias & saludos", Visibility.PUBLIC));
        var comment = mail.to(rosa, 3).getLast();
        assertThat(TestMail.text(comment))
                .contains("Hola, Rosa <b>:")
                .contains("Lugar: 12 Oak St")
                .contains("Public Works escribe:")
                .contains("    Vamos el <lunes>.")
                .doesNotContain("Only for us");
        assertThat(TestMail.html(comment))
                .contains("Hola, Rosa &lt;b&gt;:")
                .contains("Vamos el &lt;lunes&gt;.<br>\nGracias &amp; saludos");

        asClerk(() -> requests.release(opened.number(), version(opened)));
        asClerk(() -> requests.take(opened.number(), version(opened)));
        asClerk(() -> requests.resolve(opened.number(), version(opened), Outcome.REFERRED, "Es del condado."));
        var end = mail.to(rosa, 4).getLast();
        assertThat(end.getSubject()).isEqualTo("Derivado, su reporte " + opened.number() + ": Bache");
        assertThat(TestMail.text(end)).contains("    Es del condado.").doesNotContain("Previsto");
        asClerk(() -> requests.reopen(opened.number(), version(opened), "Seguimos."));
        assertThat(mail.to(rosa, 5).getLast().getSubject()).contains("está abierto otra vez");

        mail.awaitSilence(springfield, jdbc, transactions);
        assertThat(mail.to(rosa, 5))
                .hasSize(5)
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates();
        assertThat(mail.to(rosa, 5))
                .allSatisfy(email -> assertThat(email.getRecipients(Message.RecipientType.TO))
                        .hasSize(1));
    }

    @Test
    void arabicIsWrittenFromRightToLeft() throws Exception {
        var reader = address();
        var opened = report("fallen-tree", Locale.forLanguageTag("ar"), null, reader);

        var receipt = mail.to(reader, 1).getFirst();
        assertThat(receipt.getSubject()).isEqualTo("وصلنا بلاغك \u2068" + opened.number() + "\u2069: \u2068شجرة\u2069");
        assertThat(TestMail.html(receipt))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("<h1 style=\"margin:0 0 16px;font-size:24px;line-height:1.25\">وصلنا بلاغك</h1>")
                .contains("عرض بلاغك");
        assertThat(TestMail.text(receipt))
                .contains("مرحبًا،")
                .contains("/requests/" + opened.number() + "/")
                .contains("\u2068" + opened.number() + "\u2069")
                .contains(": \u2068شجرة\u2069")
                // Nowhere in a sentence or behind a label does a number stand bare; a link is a line of its own.
                .doesNotContainPattern("[^\u2068/]" + opened.number());
    }

    @Test
    void aLanguagePlazaDoesNotWriteIsAnsweredInTheCitysOwn() throws Exception {
        var reader = address();
        report("praise", Locale.forLanguageTag("fil"), null, reader);
        assertThat(mail.to(reader, 1).getFirst().getSubject()).startsWith("We have your report");
    }

    @Test
    void noSecretIsKeptInTheDatabase() throws Exception {
        var reader = address();
        var opened = report("pothole", Locale.ENGLISH, null, reader);
        mail.to(reader, 1);

        var stored = inCity(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select content::text from outbound_message where recipient = ?")
                        .param(reader)
                        .query(String.class)
                        .single()));
        assertThat(stored).contains("/{secret}", "/letters/{stop}").doesNotContain(opened.secret());
    }

    @Test
    void whoStopsEmailsAboutAReportGetsNoMoreOfThemAndTheOthersStill() throws Exception {
        var rosa = address();
        var pothole = report("pothole", Locale.ENGLISH, "Rosa", rosa);
        var receipt = mail.to(rosa, 1).getFirst();
        var praise = report("praise", Locale.ENGLISH, "Rosa", rosa);
        mail.to(rosa, 2);

        var link = receipt.getHeader("List-Unsubscribe", null);
        assertThat(link)
                .matches("<http://" + springfield.id() + "\\.localhost[:\\d]*/requests/" + pothole.number()
                        + "/letters/[\\w-]{22}>");
        assertThat(receipt.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        var address = link.substring(1, link.length() - 1);
        assertThat(TestMail.text(receipt)).contains("Stop e-mails about this report:\n" + address);
        assertThat(TestMail.html(receipt)).contains("<a href=\"" + address + "\"");

        var secret = address.substring(address.lastIndexOf('/') + 1);
        assertThat(stop(praise, secret)).isFalse();
        assertThat(stop(pothole, pothole.secret())).isFalse();
        assertThat(inCity(() -> emails.isOptedOut(pothole.number(), secret))).contains(false);
        assertThat(stop(pothole, secret)).isTrue();
        assertThat(stop(pothole, secret)).isTrue();
        assertThat(inCity(() -> emails.isOptedOut(pothole.number(), secret))).contains(true);

        asClerk(() -> requests.comment(pothole.number(), version(pothole), "We come on Monday.", Visibility.PUBLIC));
        asClerk(() -> requests.comment(praise.number(), version(praise), "We come on Tuesday.", Visibility.PUBLIC));
        mail.to(rosa, 3);
        mail.awaitSilence(springfield, jdbc, transactions);
        assertThat(mail.to(rosa, 3))
                .extracting(MimeMessage::getSubject)
                .satisfiesExactly(
                        subject -> assertThat(subject).contains(pothole.number().value()),
                        subject -> assertThat(subject).contains(praise.number().value()),
                        subject -> assertThat(subject).contains(praise.number().value()));
    }

    private boolean stop(OpenedRequest request, String secret) {
        return inCity(() -> CurrentActor.callAs(new Actor.Anonymous(), () -> emails.optOut(request.number(), secret)));
    }

    @Test
    void whoLeftNoAddressIsToldNothing() {
        int before = mail.all().size();
        report("praise", Locale.ENGLISH, "Nobody", null);
        mail.awaitSilence(springfield, jdbc, transactions);
        assertThat(mail.all()).hasSize(before);
    }

    @Test
    void whatAPersonGaveUpIsNeverSent() {
        var rosa = address();
        LocalPlatform.shared().mail().stop();
        try {
            report("pothole", Locale.ENGLISH, "Rosa", rosa);
            await().until(() -> inTheCell("failures > 0 and claim is null").size() == 1);
            var given = inTheCell("failures > 0").getFirst();
            cells.run(
                    CellId.MAIN,
                    () -> jdbc.sql("update cell.outbox set dead = true, dead_at = now() where id = ?")
                            .param(given)
                            .update());
            TenantContext.runAs(
                    springfield.id(),
                    () -> CurrentActor.runAs(ADMIN, () -> deadLetters.discard(given, "The mailbox is gone")));
        } finally {
            LocalPlatform.shared().mail().start();
        }
        List<String> states = inCity(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select state from outbound_message where recipient = ?")
                        .param(rosa)
                        .query(String.class)
                        .list()));
        assertThat(states).containsExactly("FAILED");
        mail.awaitSilence(springfield, jdbc, transactions);
        assertThat(mail.idsByAddress()).doesNotContainKey(rosa);
    }

    private List<UUID> inTheCell(String which) {
        return cells.read(
                CellId.MAIN,
                () -> jdbc.sql("select id from cell.outbox where listener = 'message-dispatch' and tenant = ? and "
                                + which)
                        .param(springfield.id().value())
                        .query(UUID.class)
                        .list());
    }

    private static String address() {
        return "rosa-" + UUID.randomUUID() + "@example.org";
    }

    private OpenedRequest report(String service, Locale language, @Nullable String name, @Nullable String email) {
        var result = inCity(() -> CurrentActor.callAs(
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode(service),
                        "It is there",
                        language,
                        new Place("12 Oak St", null),
                        Channel.WEB,
                        new SubmitReport.Reporter(name, email, null),
                        List.of(),
                        null))));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private int version(OpenedRequest opened) {
        return queue.details(opened.number()).orElseThrow().version();
    }

    private void asClerk(Runnable action) {
        TenantContext.runAs(springfield.id(), () -> CurrentActor.runAs(TestCities.CLERK, action));
    }

    private <T extends @Nullable Object> T inCity(ScopedValue.CallableOp<? extends T, RuntimeException> action) {
        return TenantContext.<T, RuntimeException>callAs(springfield.id(), action);
    }
}
