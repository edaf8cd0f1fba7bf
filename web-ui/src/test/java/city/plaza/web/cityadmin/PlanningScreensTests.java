package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.CaseFile;
import city.plaza.request.Channel;
import city.plaza.request.DepartmentQueue;
import city.plaza.request.RequestNumber;
import city.plaza.request.StepKind;
import city.plaza.sla.DueDates;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator says when the city works, who gets what and by when; a new report goes and is due accordingly. */
@RunningPlaza
@Tag("e2e")
class PlanningScreensTests {

    private static final String ADA = "ada@oakdale.example";
    private static Browser browser;

    @Autowired
    TestRealms realms;

    @Autowired
    ReportIntake intake;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    DueDates dates;

    private City city;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void leave() {
        browser.leave();
    }

    @BeforeEach
    void aCity() {
        city = realms.open("oakdale-" + UUID.randomUUID().toString().substring(0, 6));
        realms.person(city, ADA, "Ada Admin", List.of("city-admin"), List.of());
    }

    @Test
    void whatWasPlannedDecidesWhereANewReportGoesAndWhenItIsDue() {
        var page = signedIn(Browser.Size.DESK, "en");
        setsUpTheWorkingHours(page);
        writesARule(page);
        writesATarget(page);
        triesTheRule(page);
        publishes(page);

        var number = report();

        var file = await().atMost(Duration.ofSeconds(30)).until(() -> file(number), each -> each.expectedAt() != null);
        assertThat(file.department()).isEqualTo("parks");
        assertThat(file.timeline()).anySatisfy(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.ASSIGNED);
            assertThat(step.reason()).extracting("rule").isEqualTo("holes-to-parks");
        });
        var why = asPlaza(() -> dates.explanation(number)).orElseThrow();
        // Potholes have a target of their own, in hours that pass: the more particular one counts.
        assertThat(why.calendar().value()).isEqualTo("always");
        assertThat(why.due()).isEqualTo(file.expectedAt());
    }

    private void setsUpTheWorkingHours(Page page) {
        open(page, "/admin/calendars/new");
        fill(page, "Name (English)", "Office hours");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Country"))
                .fill("United States");
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("United States").setExact(true))
                .click();
        assertThat(page.getByText("in the next twelve months")).isVisible();
        assertThat(page.locator(".plaza-admin__preview .plaza-days > li")).hasCount(14);
        save(page);
    }

    private void writesARule(Page page) {
        open(page, "/admin/rules/new");
        fill(page, "Why there is this rule (English)", "Holes to parks");
        choose(page, "Services", "Pothole");
        choose(page, "Goes to", "Parks");
        assertThat(page.locator(".plaza-admin__preview")).containsText("If Pothole → Parks");
        save(page);
    }

    private void writesATarget(Page page) {
        open(page, "/admin/targets/new");
        assertThat(page.locator(".plaza-admin__preview")).containsText("is due");
        assertThat(page.locator(".plaza-admin__preview")).containsText("Counted by: Office hours");
        save(page);
    }

    private void triesTheRule(Page page) {
        open(page, "/admin/rules");
        choose(page, "What it is about", "Pothole");
        page.getByText("Who would get it?").click();
        assertThat(page.locator(".plaza-rules__outcome")).containsText("Goes to Parks");
        assertThat(page.locator(".plaza-rules__outcome")).containsText("Rule 1, because it is about Pothole.");
        page.getByText("Run over the last 30 days").click();
        assertThat(page.getByText("Nothing was changed.").last()).isVisible();
    }

    private void publishes(Page page) {
        open(page, "/admin/publish");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Publish").setExact(true))
                .click();
        assertThat(page.getByText(Pattern.compile("Published as version")).last())
                .isVisible();
    }

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK", "DESK, ar, LIGHT", "PHONE, en, LIGHT"})
    void everyScreenCanBeUsedByEverybody(Browser.Size size, String language, ColorScheme colours) {
        var page = signedIn(size, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        for (var path : List.of("calendars", "calendars/new", "rules", "rules/new", "targets", "targets/new")) {
            open(page, "/admin/" + path);
            Browser.picture(
                    page,
                    "planning-%s-%s-%s-%s"
                            .formatted(path.replace('/', '-'), size, language, colours)
                            .toLowerCase(Locale.ROOT));
            Browser.requireNoBarriers(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(size == Browser.Size.PHONE ? 390 : 1280);
        }
    }

    private RequestNumber report() {
        var result = TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> intake.submit(new SubmitReport(
                                new ServiceCode("pothole"),
                                "A hole as deep as a bucket",
                                Locale.ENGLISH,
                                new Place("12 Oak St", new GeoPoint(39.8, -89.65)),
                                Channel.WEB,
                                null,
                                List.of(),
                                null))));
        return ((IntakeResult.Accepted) result).request().number();
    }

    private CaseFile file(RequestNumber number) {
        return asPlaza(() -> queue.file(number)).orElseThrow();
    }

    private <T> T asPlaza(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(new Actor.Plaza("test"), action));
    }

    private Page signedIn(Browser.Size size, String language) {
        var page = browser.visitor(size, language);
        Browser.signIn(page, realms.origin(city), ADA, TestRealms.PASSWORD);
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(realms.origin(city) + path);
        assertThat(page.locator("h1")).isVisible();
        settle(page);
    }

    private void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save in draft"))
                .click();
        assertThat(page.getByText(Pattern.compile("is saved in the draft")).last())
                .isVisible();
        settle(page);
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .first()
                .fill(option);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
        settle(page);
    }

    private static void fill(Page page, String label, String text) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Tab");
    }

    private static void settle(Page page) {
        page.waitForFunction(
                "() => window.Vaadin.Flow.clients && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }
}
