package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs and what was given up is seen, and decided about, by a city's administrators and by operators. */
class BackgroundWorkScreensTests extends AdministratorStories {

    private static final String OLGA = "olga@plaza.example";
    private static final String DELAYED =
            "city.plaza.notification.spi.MessageSender$MessageDelayed < java.net.ConnectException";

    @Autowired
    OperatorsProvisioner operators;

    @Autowired
    CityUrls urls;

    @Autowired
    CellTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Value("${plaza.metrics-port}")
    int metricsPort;

    private City other;

    @BeforeEach
    void workOfTwoCities() {
        other = realms.open(getClass(), "elmdale");
        deadLetter(city, "message-dispatch", DELAYED);
        deadLetter(city, "due-notifier", "java.lang.StackOverflowError");
        deadLetter(other, "message-dispatch", DELAYED);
        run("""
                insert into cell.outbox
                    (id, tenant, listener, lane, payload, due_at, attempts, claim, done, total, created_at)
                values (gen_random_uuid(), ?, 'sla-renewal', 'LONG', '{}', now() + interval '1 hour', 1,
                    gen_random_uuid(), 1200, 3000, now() - interval '1 minute')""", city.id().value());
    }

    /** Each test takes its work away. */
    @Override
    String cityName() {
        return "oakdale";
    }

    @AfterEach
    void nothingStays() {
        run(
                "delete from cell.outbox where tenant in (?, ?)",
                city.id().value(),
                other.id().value());
    }

    @Test
    void anAdministratorSeesTheCitysOwnAndDecides() {
        var ada = ada(Size.DESK, "en");
        var main = ada.page().locator("main");
        ada.opens("/admin/background-work");
        assertThat(main).containsText("Recalculate due dates for new targets");
        assertThat(main).containsText("1,200 of 3,000 done");
        assertThat(main.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuenow", "0.4");
        run(
                "update cell.outbox set done = 2400 where tenant = ? and lane = 'LONG'",
                city.id().value());
        assertThat(main).containsText("2,400 of 3,000 done");
        assertThat(main.getByText("MessageDelayed < ConnectException")).hasCount(1);
        assertThat(main).containsText("attempts: 44");
        assertThat(main).not().containsText(other.name());

        ada.button("Try again: Send an e-mail").click();
        confirm(ada.page(), "Try again");
        assertThat(ada.page().getByText("Give a reason of up to 500 characters").first())
                .isVisible();
        ada.picture("background-work-reason");
        ada.page().getByLabel("Reason, for the audit trail").fill("The mail server is back");
        confirm(ada.page(), "Try again");
        assertThat(ada.page().getByText("Trying again: 1")).isVisible();
        assertThat(main.getByText("Send an e-mail")).hasCount(0);
        assertThat(main).containsText("Tell staff about a due date");

        ada.button("Discard: Tell staff about a due date").click();
        ada.page().getByLabel("Reason, for the audit trail").fill("Long done");
        run(
                "delete from cell.outbox where tenant = ? and listener = 'due-notifier'",
                city.id().value());
        confirm(ada.page(), "Discard");
        assertThat(ada.page().getByText("Somebody else has retried or discarded this meanwhile"))
                .isVisible();
        assertThat(ada.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(main).containsText("Everything was delivered.");

        deadLetter(city, "due-notifier", "java.lang.StackOverflowError");
        ada.opens("/admin/background-work");
        ada.button("Discard: Tell staff about a due date").click();
        ada.page().getByLabel("Reason, for the audit trail").fill("Long done");
        confirm(ada.page(), "Discard");
        assertThat(main).containsText("Everything was delivered.");
        ada.opens("/admin/audit");
        assertThat(main).containsText("Undelivered item retried · outbox/message-dispatch");
        assertThat(main).containsText("Undelivered item discarded · outbox/due-notifier");
    }

    @Test
    void anOperatorSeesAllCitiesAndDecides() {
        var olga = olga(Size.DESK, "en");
        var main = olga.page().locator("main");
        olga.opens("/background-work");
        assertThat(main).containsText(city.name());
        var line = main.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(other.name()));
        assertThat(line).hasCount(1);
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Discard"))
                .click();
        olga.page().getByLabel("Reason, for the audit trail").fill("Out of date");
        confirm(olga.page(), "Discard");
        assertThat(line).hasCount(0);
        assertThat(main.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(city.name())))
                .hasCount(3);
    }

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK", "PHONE, en, LIGHT", "DESK, ar, DARK"})
    void bothScreensFitEverybody(Size size, String language, ColorScheme colours) {
        for (var who : List.of(ada(size, language), olga(size, language))) {
            who.prefers(colours);
            who.opens(who.page().url().contains("console") ? "/background-work" : "/admin/background-work");
            assertThat(who.page().locator("main .plaza-work li").first()).isVisible();
            who.picture("background-work-%s-%s-%s-%s"
                    .formatted(who.page().url().contains("console") ? "operator" : "admin", size, language, colours));
            who.meetsNoBarriers();
        }
    }

    @Test
    void whatWasGivenUpIsCounted() {
        var visitor = new Visitor();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(visitor.get("http://127.0.0.1:" + metricsPort + "/metrics")
                                .body())
                        .containsPattern("plaza_outbox_dead_letters\\{tenant=\"" + city.id() + "\"} 2")
                        .containsPattern("plaza_outbox_dead_letters\\{tenant=\"" + other.id() + "\"} 1"));
    }

    private Administrator olga(Size size, String language) {
        operators.provision();
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put("plaza-operators", OLGA, TestRealms.PASSWORD, "Olga Operator", List.of("operator"), List.of());
        return administratorAt(urls.origin(urls.consoleHost()).toString(), OLGA, size, language);
    }

    private static void confirm(Page page, String name) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")))
                .click();
    }

    private void deadLetter(City city, String listener, String error) {
        run("""
                insert into cell.outbox
                    (id, tenant, listener, lane, payload, dead, dead_at, created_at, failures, attempts, last_error)
                values (gen_random_uuid(), ?, ?, 'MAIL', jsonb_build_object('tenant', ?, 'messageId', gen_random_uuid()),
                    true, now() - interval '2 hours', now() - interval '5 days', 44, 44, ?)""", city.id().value(), listener, city.id().value(), error);
    }

    private void run(String sql, Object... values) {
        transactions.run(CellId.MAIN, () -> jdbc.sql(sql).params(values).update());
    }
}
