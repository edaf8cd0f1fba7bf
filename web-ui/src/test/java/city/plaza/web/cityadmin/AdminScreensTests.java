package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen of a city's administrator opens, at a desk and on a phone, and can be used by everybody. */
class AdminScreensTests extends AdministratorStories {

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK"})
    void theCityItselfOpens(Size size, String language, ColorScheme colours) {
        open(
                size,
                language,
                colours,
                "",
                "/branding",
                "/city",
                "/city/ar",
                "/departments",
                "/departments/new",
                "/departments/parks",
                "/layers",
                "/layers/new");
    }

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK"})
    void theCatalogAndItsPlanningOpen(Size size, String language, ColorScheme colours) {
        open(
                size,
                language,
                colours,
                "/groups",
                "/groups/streets",
                "/services",
                "/services/new",
                "/services/pothole",
                "/calendars",
                "/calendars/new",
                "/rules",
                "/rules/new",
                "/targets",
                "/targets/new");
    }

    @ParameterizedTest
    @CsvSource({"DESK, en, LIGHT", "PHONE, ar, DARK"})
    void whatIsToldAndPublishedOpens(Size size, String language, ColorScheme colours) {
        open(
                size,
                language,
                colours,
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
                "/background-work",
                "/audit");
    }

    @Test
    void aDepartmentIsAddedLookedOverPublishedAndBroughtBack() {
        var ada = ada(Size.DESK, "en");
        ada.opens("/admin/departments/new");
        ada.fills("Name (English)", "Harbour");
        ada.saves();
        ada.isAt("/admin/departments/harbour");
        assertThat(ada.page().locator(".plaza-draft")).containsText("changes: 1");
        ada.opens("/admin/publish");
        var main = ada.page().locator("main");
        assertThat(main).containsText("harbour");
        ada.fills("Why? (optional)", "Ships again");
        ada.button("Publish").click();
        assertThat(main).containsText("Nothing to publish");
        ada.opens("/admin/history");
        assertThat(main).containsText("Ships again");
        ada.opens("/admin/audit");
        assertThat(main).containsText("New: Departments · harbour");
        ada.button("Check the trail").click();
        assertThat(main).containsText("Verified:");
    }

    @Test
    void aProgramIsLetInAndKeptOut() {
        var ada = ada(Size.DESK, "en");
        var page = ada.page();
        var main = page.locator("main");
        ada.opens("/admin/api-keys");
        assertThat(main).containsText("No program has a key yet");
        ada.button("New key").click();
        ada.button("Issue key").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("whose program it is");
        page.getByLabel("Program").fill("Harbour watch");
        page.getByLabel("Contact person").fill("watch@example.org");
        ada.meetsNoBarriers();
        ada.button("Issue key").click();
        assertThat(page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("plz_[0-9A-Za-z]{12}_[0-9A-Za-z]{39}"));
        Browser.picture(page, "admin-api-key-shown-once");
        ada.meetsNoBarriers();
        ada.button("I’ve saved it").click();
        assertThat(main).containsText("Harbour watch");
        assertThat(main).containsText("never used");
        ada.button("Revoke the key of Harbour watch").click();
        ada.button("Revoke").click();
        assertThat(main).containsText("Expired or revoked");
        ada.button("Make it a sandbox").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Make it a sandbox"))
                .click();
        assertThat(main).containsText("This city is a sandbox.");
    }

    private void open(Size size, String language, ColorScheme colours, String... screens) {
        var ada = ada(size, language);
        ada.prefers(colours);
        var all = new SoftAssertions();
        for (var screen : screens) {
            all.assertThatCode(() -> opens(ada, screen, List.of(size, language, colours)))
                    .as(screen)
                    .doesNotThrowAnyException();
        }
        all.assertAll();
    }

    private static void opens(Administrator ada, String screen, List<?> how) {
        ada.opens("/admin" + screen);
        var name = Stream.concat(Stream.of("admin" + screen.replace('/', '-')), how.stream())
                .map(Object::toString)
                .toList();
        ada.picture(String.join("-", name).toLowerCase(Locale.ROOT));
        ada.meetsNoBarriers();
    }
}
