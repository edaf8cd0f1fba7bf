package city.plaza.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.Visibility;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clerks at work in real browsers. */
@RunningPlaza
@ScreenTest
class StaffScreensTests {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9]{6}");
    private static final String CLEO = "cleo@springfield.example";
    private static Browser browser;

    @Autowired
    TestRealms realms;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    City springfield;
    City shelbyville;

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
    void people() {
        springfield = realms.open(getClass(), "springfield");
        shelbyville = realms.open(getClass(), "shelbyville");
        realms.person(springfield, CLEO, "Cleo Clerk", List.of("staff"), List.of("public-works"));
    }

    @Test
    void aClerkTakesARequestAndResolvesItByKeysAlone() {
        var number = report(springfield, "Deep hole before the school", "12 Oak St");
        var page = signedIn(Browser.Size.DESK, "en");
        page.navigate(realms.origin(springfield) + "/staff?list=department&q=" + number);

        assertThat(page.locator("vaadin-grid")).containsText(number.value());
        Browser.awaitMaps(page);
        page.keyboard().press("j");
        assertThat(heading(page)).hasText("Pothole");
        page.keyboard().press("t");
        assertThat(page.getByText("The request is assigned to you.")).isVisible();
        page.keyboard().press("e");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Fixed").first().check();
        dialog.locator("vaadin-text-area textarea").fill("We filled the hole on Tuesday.");
        assertThat(dialog.locator(".staff-resolve__preview")).containsText("We filled the hole on Tuesday.");
        Browser.requireNoBarriers(page);
        Browser.picture(page, "staff-resolve");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close the request"))
                .press("Enter");

        assertThat(page.locator(".staff-request .plaza-badge").first()).hasText("Fixed");
        page.keyboard().press("Escape");
        assertThat(page.locator(".staff-request")).isHidden();
        assertThat(page).hasURL(Pattern.compile("^(?!.*request=).*[?&]list=department.*"));
        Browser.back(page);
        assertThat(page.locator(".staff-request")).isVisible();
    }

    @Test
    void theQueueFollowsWhatOthersDo() {
        report(springfield, "A flickering lamp", "15 Oak St");
        var page = signedIn(Browser.Size.DESK, "en");
        page.navigate(realms.origin(springfield) + "/staff?list=unassigned&q=flickering");
        var rows = page.locator("vaadin-grid");
        assertThat(rows).containsText("15 Oak St");

        var number = report(springfield, "Another flickering lamp", "17 Oak St");
        assertThat(rows).containsText("17 Oak St");
        as(TestCities.CLERK, () -> requests.take(number, 0));
        assertThat(rows.getByText("17 Oak St")).not().isVisible();
        assertThat(rows.getByText("15 Oak St")).isVisible();
    }

    @Test
    void keysAreLeftToThoseWhoType() {
        var number = report(springfield, "Another hole", "14 Oak St");
        var page = signedIn(Browser.Size.DESK, "en");
        page.navigate(realms.origin(springfield) + "/staff?list=department&request=" + number);

        assertThat(heading(page)).isVisible();
        page.keyboard().press("r");
        assertThat(page.locator(".staff-composer textarea")).isFocused();
        assertThat(page.locator(".staff-composer")).containsText("The resident will read this and get an e-mail.");
        page.keyboard().type("tej");
        assertThat(page.locator(".staff-composer textarea")).hasValue("tej");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void aScreenThatIsNotThereSaysSoAndLeadsBack() {
        var page = signedIn(Browser.Size.PHONE, "ar");
        page.navigate(realms.origin(springfield) + "/staff/requests/abc");

        assertThat(page.locator("h1")).hasText("لا توجد صفحة كهذه");
        Browser.requireNoBarriers(page);
        Browser.picture(page, "no-such-screen-ar");
        page.locator("main a").click();
        assertThat(page).hasURL(Pattern.compile(".*/(staff)?$"));
    }

    @Test
    void whatAColleagueChangedMeanwhileIsShownAndNothingTypedIsLost() {
        var number = report(springfield, "Busy hole", "16 Oak St");
        var page = signedIn(Browser.Size.DESK, "en");
        page.navigate(realms.origin(springfield) + "/staff/requests/" + number);
        assertThat(heading(page)).isVisible();
        page.locator(".staff-composer textarea").fill("I am on my way");

        TenantContext.runAs(
                springfield.id(), () -> CurrentActor.runAs(TestCities.CLERK, () -> requests.take(number, 0)));

        assertThat(page.locator(".staff-request__signs")).containsText("Cleo Clerk");
        assertThat(page.locator(".staff-composer textarea")).hasValue("I am on my way");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Return to queue")))
                .isVisible();
    }

    @Test
    void aClerkOfOneCitySeesNothingOfAnother() {
        var here = report(springfield, "A hole of Springfield", "1 Main St");
        var there = report(shelbyville, "A hole of Shelbyville", "1 Main St");
        var page = signedIn(Browser.Size.DESK, "en");

        page.navigate(realms.origin(springfield) + "/staff?list=all&q=hole+of");
        assertThat(page.locator("vaadin-grid")).containsText(here.value());
        page.navigate(realms.origin(shelbyville) + "/staff/requests/" + there);
        assertThat(page.getByText("A hole of Shelbyville")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "DESK, ar, DARK", "DESK, en, DARK"})
    void everyScreenCanBeUsedByEverybody(Browser.Size size, String language, ColorScheme colours) {
        walk(size, language, colours);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, en, DARK", "PHONE, ar, LIGHT"})
    void everyScreenCanBeUsedOnAPhone(Browser.Size size, String language, ColorScheme colours) {
        walk(size, language, colours);
    }

    private void walk(Browser.Size size, String language, ColorScheme colours) {
        seed();
        var page = signedIn(size, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        var name = "staff-%s-%s-%s".formatted(size, language, colours).toLowerCase(Locale.ROOT);

        page.navigate(realms.origin(springfield) + "/staff");
        assertThat(page.locator(".staff-rail__count").nth(1)).hasText(Pattern.compile(".+"));
        Browser.awaitMaps(page);
        Browser.requireNoBarriers(page);
        Browser.picture(page, name + "-1-lists");
        page.locator(".staff-rail a").nth(1).click();
        assertThat(page.locator("vaadin-grid")).containsText(NUMBER);
        Browser.awaitMaps(page);
        Browser.requireNoBarriers(page);
        Browser.picture(page, name + "-2-list");
        assertThat(page.locator("a.staff-back"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(size == Browser.Size.PHONE));
        page.locator(".staff-map city-map").scrollIntoViewIfNeeded();
        Browser.awaitMaps(page);
        Browser.picture(page, name + "-2-map");
        page.locator("vaadin-grid vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(NUMBER))
                .first()
                .click();
        assertThat(page.locator(".staff-request__name")).isVisible();
        Browser.awaitMaps(page);
        Browser.requireNoBarriers(page);
        Browser.picture(page, name + "-3-case");
    }

    private void seed() {
        if (seeded) {
            return;
        }
        seeded = true;
        var sentences = List.of(
                "The pothole before the school has grown so deep that cyclists swerve into the traffic.",
                "Hay un bache grande en la esquina y los coches lo esquivan por la acera.",
                "حفرة كبيرة أمام المدرسة والأطفال يعبرون من هنا كل صباح.",
                "Missing manhole cover, very dangerous at night.");
        for (int i = 0; i < 24; i++) {
            var language = Locale.forLanguageTag(List.of("en", "es", "ar", "en").get(i % 4));
            var at = new GeoPoint(39.78 + (i % 6) * 0.006, -89.66 + (i / 6) * 0.008);
            var number = report(springfield, sentences.get(i % 4), (i + 2) + " Oak St", at, language);
            if (i % 3 == 0) {
                as(TestCities.CLERK, () -> requests.take(number, 0));
                as(
                        TestCities.CLERK,
                        () -> requests.comment(
                                number, 1, "Asphalt is ordered, crew 4 goes out on Thursday.", Visibility.INTERNAL));
                as(
                        TestCities.CLERK,
                        () -> requests.comment(
                                number,
                                2,
                                "Thank you for telling us. We will be there on Thursday.",
                                Visibility.PUBLIC));
            }
        }
    }

    private static boolean seeded;

    private void as(Actor actor, Runnable action) {
        TenantContext.runAs(springfield.id(), () -> CurrentActor.runAs(actor, action));
    }

    private Page signedIn(Browser.Size size, String language) {
        var page = browser.visitor(size, language);
        Browser.signIn(page, realms.origin(springfield), CLEO, TestRealms.PASSWORD);
        return page;
    }

    private static Locator heading(Page page) {
        return page.locator(".staff-request__name");
    }

    private RequestNumber report(City city, String description, String address) {
        return report(city, description, address, new GeoPoint(39.8, -89.65), Locale.ENGLISH);
    }

    private RequestNumber report(City city, String description, String address, GeoPoint at, Locale language) {
        var contact = new SubmitReport.Reporter("Rosa Resident", "rosa@example.org", "+1 217 555 0100");
        var report = new SubmitReport(
                new ServiceCode("pothole"),
                description,
                language,
                new Place(address, at),
                Channel.WEB,
                contact,
                List.of(),
                null);
        var result = TenantContext.callAs(
                city.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> intake.submit(report)));
        return ((IntakeResult.Accepted) result).request().number();
    }
}
