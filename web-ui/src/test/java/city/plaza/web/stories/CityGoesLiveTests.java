package city.plaza.web.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The whole way: an operator makes two cities; in each a resident reports, staff resolve, the resident is told; and
 * neither city sees anything of the other.
 */
@ScreenTest
@RunningPlaza
class CityGoesLiveTests {

    private static final String OLGA = "olga.opens@plaza.example";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9]{6,}");

    @Autowired
    PlatformProvisioner platform;

    @Autowired
    OperatorsProvisioner operators;

    @Autowired
    CityUrls urls;

    private final TestMail mail = TestMail.shared();
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void anOperator() {
        CurrentActor.runAs(new Actor.Plaza("test"), () -> {
            platform.provisionControl();
            platform.provisionCell(CellId.MAIN);
        });
        operators.provision();
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put("plaza-operators", OLGA, TestRealms.PASSWORD, "Olga Operator", List.of("operator"), List.of());
    }

    @Test
    void twoCitiesGoLiveAndStayApart() throws Exception {
        try (var browser = Browser.start()) {
            var riverton = goesLive(browser, "riverton-" + run, "City of Riverton");
            var lakeside = goesLive(browser, "lakeside-" + run, "City of Lakeside");

            var inRiverton = reports(browser, riverton, "The canary of Riverton sings");
            var inLakeside = reports(browser, lakeside, "The canary of Lakeside sings");

            resolves(browser, riverton, inRiverton, "Filled in Riverton.");
            isTold(riverton, inRiverton, "Filled in Riverton.");

            seesNothingOf(browser, lakeside, inLakeside, riverton, inRiverton);
        }
    }

    /** An operator signs in at the console, fills in the form, and watches the city being made. */
    private Town goesLive(Browser browser, String slug, String name) {
        var town = new Town(
                slug,
                name,
                urls.origin(slug + "." + urls.consoleHost().substring("console.".length()))
                        .toString());
        var console = urls.origin(urls.consoleHost()).toString();
        var page = browser.visitor(Size.DESK, "en");
        Browser.signIn(page, console, OLGA, TestRealms.PASSWORD);
        page.navigate(console + "/new-city");
        field(page, "Name").first().fill(name);
        field(page, "Short name").fill(slug);
        field(page, "Name").last().fill("Ada Admin");
        field(page, "E-mail").fill("ada@" + slug + ".example");
        button(page, "Create the city").click();
        assertThat(page.getByText("The city is live.")).isVisible(within(90));
        page.context().close();
        return town;
    }

    /** A resident with an account reports a pothole on a phone, by address. */
    private Report reports(Browser browser, Town town, String description) {
        var email = "rosa-" + run + "@" + town.slug + ".example";
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(town.slug, email, TestRealms.PASSWORD, "Rosa Resident", List.of("resident"), List.of());
        var page = browser.visitor(Size.PHONE, "en");
        Browser.signIn(page, town.origin, email, TestRealms.PASSWORD);
        page.navigate(town.origin + "/report?service=pothole");
        page.waitForLoadState();
        assertThat(heading(page, "Where is it?")).isVisible();
        var address = page.getByLabel("Address or place");
        address.fill("Canary corner 7, " + town.name);
        address.press("Enter");
        button(page, "Continue").click();
        assertThat(heading(page, "What do you see?")).isVisible();
        page.getByLabel("Describe it").fill(description);
        button(page, "Continue").click();
        assertThat(heading(page, "How do we reach you?")).isVisible();
        page.getByLabel("Yes, tell me").check();
        page.getByLabel("E-mail address").fill(email);
        button(page, "Continue").click();
        assertThat(heading(page, "Check your answers")).isVisible();
        button(page, "Send the report").click();
        assertThat(heading(page, "We have your report")).isVisible(within(30));
        var found = NUMBER.matcher(page.locator(".plaza-done__number").innerText());
        assertThat(found.find()).isTrue();
        var link = page.getByLabel("Your link").inputValue();
        page.navigate(link);
        assertThat(page.getByText(description)).isVisible();
        page.context().close();
        return new Report(found.group(), link, email, description);
    }

    /** Staff sign in, find the request in their queue, take it, write a note to colleagues, and resolve it. */
    private void resolves(Browser browser, Town town, Report report, String words) {
        var page = staff(browser, town);
        assertThat(page.getByText(report.number).first()).isVisible();
        page.navigate(town.origin + "/staff/requests/" + report.number);
        assertThat(page.getByText(report.description).first()).isVisible();
        button(page, "Take it").click();
        assertThat(page.getByText("The request is assigned to you.")).isVisible();
        button(page, "Resolve…").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Fixed").check();
        dialog.getByLabel("Message to the resident").fill(words);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close the request"))
                .click();
        assertThat(button(page, "Reopen")).isVisible();
        page.context().close();
    }

    private void isTold(Town town, Report report, String words) throws Exception {
        var emails = mail.to(report.email, 3);
        assertThat(emails).hasSize(3);
        assertThat(TestMail.text(emails.getFirst())).contains(report.number).contains(town.origin);
        assertThat(TestMail.text(emails.getLast())).contains(words);
    }

    /** What Lakeside's staff and visitors get when they ask for what is Riverton's. */
    private void seesNothingOf(Browser browser, Town town, Report own, Town other, Report foreign) {
        var page = staff(browser, town);
        assertThat(page.getByText(own.number).first()).isVisible();
        assertThat(page.content()).doesNotContain("Riverton");
        // Numbers run in each city on their own, so the same number may be a request of this city.
        page.navigate(town.origin + "/staff/requests/" + foreign.number);
        page.waitForLoadState();
        assertThat(page.content()).doesNotContain(foreign.description).doesNotContain("Riverton");
        page.navigate(other.origin + "/staff");
        assertThat(page).hasURL(Pattern.compile(".*/realms/" + other.slug + "/.*"));
        page.context().close();

        var visitor = browser.visitor(Size.PHONE, "en");
        var answer = visitor.navigate(foreign.link.replace(other.origin, town.origin));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(visitor.content()).doesNotContain("Riverton");
        visitor.context().close();
    }

    private Page staff(Browser browser, Town town) {
        var email = "cleo-" + run + "@" + town.slug + ".example";
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(town.slug, email, TestRealms.PASSWORD, "Cleo Clerk", List.of("staff"), List.of());
        var page = browser.visitor(Size.DESK, "en");
        Browser.signIn(page, town.origin, email, TestRealms.PASSWORD);
        page.navigate(town.origin + "/staff");
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static LocatorAssertions.IsVisibleOptions within(int seconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(seconds * 1_000.0);
    }

    private record Town(String slug, String name, String origin) {}

    private record Report(String number, String link, String email, String description) {}
}
