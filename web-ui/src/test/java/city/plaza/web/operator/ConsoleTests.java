package city.plaza.web.operator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
@RunningPlaza
class ConsoleTests {

    private static final String OLGA = "olga@plaza.example";
    private static final String BOUNDARY =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-89.7,39.7],[-89.6,39.7],[-89.6,39.9],[-89.7,39.9],[-89.7,39.7]]]}";

    @Autowired
    TestCities cities;

    @Autowired
    OperatorsProvisioner operators;

    @Autowired
    CityUrls urls;

    private City springfield;
    private String console;

    @BeforeEach
    void anOperatorAndACity() {
        springfield = cities.open(getClass(), "springfield");
        operators.provision();
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put("plaza-operators", OLGA, TestRealms.PASSWORD, "Olga Operator", List.of("operator"), List.of());
        console = urls.origin(urls.consoleHost()).toString();
    }

    @Test
    void anOperatorMakesACityAndClosesItsDoors() {
        try (var browser = Browser.start()) {
            var page = browser.visitor(Size.DESK, "en");
            Browser.signIn(page, console, OLGA, TestRealms.PASSWORD);
            page.navigate(console + "/");
            page.waitForURL(console + "/cities");
            assertThat(page.getByRole(AriaRole.LINK, named(springfield.name())).first())
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New city"))
                    .click();
            page.waitForURL(console + "/new-city");

            button(page, "Create the city").click();
            assertThat(page.locator(".plaza-errors")).isVisible();
            assertThat(page.locator(".plaza-errors li")).hasCount(4);
            Browser.requireNoBarriers(page);
            Browser.picture(page, "console-new-city-errors");

            field(page, "Name").first().fill("City of Shelbyville");
            assertThat(field(page, "Short name")).hasValue("shelbyville");
            field(page, "Short name").fill("console-made");
            field(page, "Name").last().fill("Ada Admin");
            field(page, "E-mail").fill("ada@shelbyville.example");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "shelbyville.geojson",
                            "application/geo+json",
                            "{\"type\":\"Point\"}".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("[role=alert].plaza-operator__error")).containsText("no area");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "shelbyville.geojson", "application/geo+json", BOUNDARY.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.getByText("From your file shelbyville.geojson").first())
                    .isVisible();
            Browser.picture(page, "console-new-city");

            button(page, "Create the city").click();
            page.waitForURL(console + "/cities/console-made");
            assertThat(page.getByText("The city is live."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.locator(".plaza-operator__checklist .plaza-badge--ok"))
                    .hasCount(5);
            Browser.requireNoBarriers(page);
            Browser.picture(page, "console-city");

            button(page, "Suspend").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.locator("input").fill("another");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend"))
                    .click();
            assertThat(dialog.getByText("This is not the city’s name").first()).isVisible();
            Browser.picture(page, "console-suspend");
            dialog.locator("input").fill("City of Shelbyville");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend"))
                    .click();
            assertThat(button(page, "Reactivate")).isVisible();
        }
    }

    @Test
    void theMailPageIsLinkedToWhereThereIsOne() {
        try (var browser = Browser.start()) {
            var page = browser.visitor(Size.DESK, "en");
            Browser.signIn(page, console, OLGA, TestRealms.PASSWORD);
            page.navigate(console + "/cities");
            var mail = page.getByRole(AriaRole.LINK, named("Mail of this platform"));
            assertThat(page.locator("h1")).isVisible();
            assertThat(mail).hasCount(0);

            System.setProperty("plaza.mail.page", "http://localhost:8025/");
            try {
                page.reload();
                assertThat(mail).hasAttribute("href", "http://localhost:8025/");
            } finally {
                System.clearProperty("plaza.mail.page");
            }
        }
    }

    @Test
    void everyScreenFitsEveryLanguageAndSize() {
        try (var browser = Browser.start()) {
            for (var language : List.of("en", "ar")) {
                for (var size : Size.values()) {
                    var page = browser.visitor(size, language);
                    Browser.signIn(page, console, OLGA, TestRealms.PASSWORD);
                    for (var path : List.of("cities", "new-city", "cities/" + springfield.id())) {
                        page.navigate(console + "/" + path);
                        assertThat(page.locator("h1")).isVisible();
                        page.waitForLoadState(LoadState.NETWORKIDLE);
                        Browser.picture(page, "console-" + path.replace('/', '-') + "-" + language + "-" + size);
                        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                                .as(path + " " + language + " " + size)
                                .isLessThanOrEqualTo(size == Size.PHONE ? 390 : 1280);
                        Browser.requireNoBarriers(page);
                    }
                    assertThat(page.locator("html").getAttribute("dir"))
                            .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                    page.context().close();
                }
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
