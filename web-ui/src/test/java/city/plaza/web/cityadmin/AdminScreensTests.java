package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.plaza.tenancy.City;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen of a city's administrator opens, and can be used by everybody. */
@RunningPlaza
@Tag("e2e")
class AdminScreensTests {

    private static final List<String> SCREENS = List.of(
            "",
            "/branding",
            "/city",
            "/city/ar",
            "/departments",
            "/departments/new",
            "/departments/parks",
            "/calendars",
            "/calendars/new",
            "/layers",
            "/layers/new",
            "/groups",
            "/services",
            "/services/new",
            "/rules",
            "/rules/new",
            "/targets",
            "/targets/new",
            "/articles",
            "/articles/new",
            "/notices",
            "/notices/new",
            "/emergency",
            "/people",
            "/people/new",
            "/api-keys",
            "/data",
            "/publish",
            "/history",
            "/audit");

    private static Browser browser;

    @Autowired
    TestRealms realms;

    private City city;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void aCity() {
        city = realms.open("elmwood-" + UUID.randomUUID().toString().substring(0, 6));
        realms.person(city, "ada@elmwood.example", "Ada Admin", List.of("city-admin"), List.of());
    }

    @AfterEach
    void leave() {
        browser.leave();
    }

    @Test
    void opensAtADesk() {
        everyScreenOpens(Browser.Size.DESK, "en");
    }

    @Test
    void opensOnAPhoneFromRightToLeft() {
        everyScreenOpens(Browser.Size.PHONE, "ar");
    }

    @Test
    void aDepartmentIsAddedLookedOverPublishedAndBroughtBack() {
        var page = signedIn(Browser.Size.DESK, "en");
        page.navigate(realms.origin(city) + "/admin/departments/new");
        page.getByLabel("Name (English)").fill("Harbour");
        button(page, "Save in draft").click();
        page.waitForURL(realms.origin(city) + "/admin/departments/harbour");
        assertThat(page.locator(".plaza-draft")).containsText("changes: 1");
        page.navigate(realms.origin(city) + "/admin/publish");
        assertThat(page.locator("main")).containsText("harbour");
        page.getByLabel("Why? (optional)").fill("Ships again");
        button(page, "Publish").click();
        assertThat(page.locator("main")).containsText("Nothing to publish");
        page.navigate(realms.origin(city) + "/admin/history");
        assertThat(page.locator("main")).containsText("Ships again");
        page.navigate(realms.origin(city) + "/admin/audit");
        assertThat(page.locator("main")).containsText("New: Departments · harbour");
        button(page, "Check the trail").click();
        assertThat(page.locator("main")).containsText("Sound:");
    }

    @Test
    void aProgramIsLetInAndKeptOut() {
        var page = signedIn(Browser.Size.DESK, "en");
        page.navigate(realms.origin(city) + "/admin/api-keys");
        assertThat(page.locator("main")).containsText("No program has a key yet");
        button(page, "New key").click();
        button(page, "Issue key").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("whose program it is");
        page.getByLabel("Whose program").fill("Harbour watch");
        page.getByLabel("Whom to ask about it").fill("watch@example.org");
        Browser.requireNoBarriers(page);
        button(page, "Issue key").click();
        assertThat(page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("plz_[0-9A-Za-z]{12}_[0-9A-Za-z]{39}"));
        Browser.picture(page, "admin-api-key-shown-once");
        Browser.requireNoBarriers(page);
        button(page, "I have kept it").click();
        assertThat(page.locator("main")).containsText("Harbour watch");
        assertThat(page.locator("main")).containsText("never used");
        button(page, "Revoke the key of Harbour watch").click();
        button(page, "Revoke").click();
        assertThat(page.locator("main")).containsText("No longer working");
        button(page, "Make it a sandbox").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Make it a sandbox"))
                .click();
        assertThat(page.locator("main")).containsText("This city is a sandbox.");
    }

    private void everyScreenOpens(Browser.Size size, String language) {
        var page = signedIn(size, language);
        var all = new SoftAssertions();
        for (var screen : SCREENS) {
            all.assertThatCode(() -> opens(page, screen, size + "-" + language))
                    .as(screen)
                    .doesNotThrowAnyException();
        }
        all.assertAll();
    }

    private void opens(Page page, String screen, String picture) {
        page.navigate(realms.origin(city) + "/admin" + screen);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("h1").first()).isVisible();
        Browser.picture(page, "admin" + screen.replace('/', '-') + "-" + picture);
        Browser.requireNoBarriers(page);
    }

    private Page signedIn(Browser.Size size, String language) {
        var page = browser.visitor(size, language);
        Browser.signIn(page, realms.origin(city), "ada@elmwood.example", TestRealms.PASSWORD);
        return page;
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
