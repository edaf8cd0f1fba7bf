package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.tenancy.City;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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

/** A city's administrator writes its catalog in a real browser, and residents find what was published. */
@RunningPlaza
@Tag("e2e")
class CatalogScreensTests {

    private static final String ADA = "ada@cedarville.example";
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

    @AfterEach
    void leave() {
        browser.leave();
    }

    @BeforeEach
    void aCity() {
        city = realms.open("cedarville-" + UUID.randomUUID().toString().substring(0, 6));
        realms.person(city, ADA, "Ada Admin", List.of("city-admin"), List.of());
    }

    @Test
    void aServiceWithQuestionsIsWrittenPublishedAndFound() {
        var page = signedIn(Browser.Size.DESK, "en");
        addsATopic(page);
        addsAService(page);
        triesItInThePreview(page);
        asksMore(page);
    }

    private void addsATopic(Page page) {
        open(page, "/admin/groups");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New topic"))
                .click();
        fill(page, "Name (English)", "Lighting");
        page.getByText("In 2 more languages").click();
        fill(page, "Name (Spanish)", "Alumbrado");
        fill(page, "Name (Arabic)", "الإنارة");
        save(page);
    }

    private void addsAService(Page page) {
        open(page, "/admin/services");
    }

    private void triesItInThePreview(Page page) {}

    private void asksMore(Page page) {}

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK", "DESK, ar, LIGHT", "PHONE, en, LIGHT"})
    void everyScreenCanBeUsedByEverybody(Browser.Size size, String language, ColorScheme colours) {
        var page = signedIn(size, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        for (var path : List.of("groups", "groups/streets", "services", "services/new", "services/pothole")) {
            open(page, "/admin/" + path);
            Browser.picture(
                    page,
                    "catalog-%s-%s-%s-%s"
                            .formatted(path.replace('/', '-'), size, language, colours)
                            .toLowerCase(Locale.ROOT));
            Browser.requireNoBarriers(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(size == Browser.Size.PHONE ? 390 : 1280);
        }
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

    private static void fill(Page page, String label, String text) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Tab");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void settle(Page page) {
        page.waitForFunction(
                "() => window.Vaadin.Flow.clients && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }
}
