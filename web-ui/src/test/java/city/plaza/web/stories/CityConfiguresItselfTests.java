package city.plaza.web.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.onboarding.OnboardCity;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.Reporter;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A city that begins with nothing is set up by its administrator, at the screens alone, to be read in three languages;
 * then a resident reports in Arabic, is asked back, and staff read the answers in English.
 */
@ScreenTest
@RunningPlaza
class CityConfiguresItselfTests {

    private static final String CLARET = "rgb(138, 21, 56)";
    private static final String SEAL =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><circle cx='20' cy='20' r='18' fill='#8a1538'/></svg>";

    @Autowired
    PlatformProvisioner platform;

    @Autowired
    Onboarding onboarding;

    @Autowired
    CityUrls urls;

    private final Translator arabic = Translator.intoArabic();
    private final String slug = "fairview-" + UUID.randomUUID().toString().substring(0, 6);
    private String origin;

    @BeforeEach
    void aCityWithNothing() {
        var wanted = new OnboardCity(
                "City of Fairview",
                slug,
                List.of(),
                "America/Chicago",
                "US",
                List.of("en"),
                "empty",
                null,
                null,
                new OnboardCity.Administrator("Ada Admin", address("ada")));
        var end = CurrentActor.<OnboardingProgress, RuntimeException>callAs(new Actor.Plaza("test"), () -> {
            platform.provisionControl();
            platform.provisionCell(CellId.MAIN);
            return onboarding.make(wanted, progress -> {});
        });
        assertThat(end.finished()).isTrue();
        origin = urls.origin(slug + "." + urls.consoleHost().substring("console.".length()))
                .toString();
        works("ada", "Ada Admin", "city-admin", List.of());
    }

    @Test
    void fromNothingToAReportThatIsAskedBack() throws IOException {
        try (var browser = Browser.start()) {
            var ada = Administrator.signsIn(browser, origin, address("ada"), Size.DESK, "en");
            seesThatThereIsNothing(ada);
            saysWhoWorks(ada);
            writesAServiceThatAsksBack(ada);
            saysWhoGetsItAndByWhen(ada);
            choosesAColourNobodyCanRead(ada);
            mendsWhatTheCheckFinds(ada);
            addsTwoLanguages(ada);
            translates(ada);
            ada.publishes();

            var number = reportsInArabic(browser);
            staffReadInEnglish(browser, number);
        }
    }

    private void seesThatThereIsNothing(Administrator ada) {
        ada.opens("/admin");
        assertThat(part(ada, "Services")).containsText("0");
        assertThat(part(ada, "Departments")).containsText("0");
        ada.meetsNoBarriers();
    }

    private void saysWhoWorks(Administrator ada) {
        ada.opens("/admin/departments/new");
        ada.fills("Name", "Public Works");
        ada.saves();
        ada.isAt("/admin/departments/public-works");
        ada.opens("/admin/groups/new");
        ada.fills("Name", "Lighting");
        ada.saves();
        ada.isAt("/admin/groups/lighting");
    }

    private void writesAServiceThatAsksBack(Administrator ada) {
        ada.opens("/admin/services/new");
        ada.fills("Name", "Street light out");
        ada.fills("Description", "A lamp is dark or flickers");
        ada.chooses("Topic", "Lighting");
        ada.chooses("Department", "Public Works");
        ada.checks("Show on the home page");
        ada.addsAQuestion("One of several answers");
        ada.fills("Question", "What is wrong?");
        ada.checks("Required");
        ada.addsAnAnswer(0, "The light is out");
        ada.addsAnAnswer(1, "The pole leans");

        ada.addsAQuestion("A number");
        ada.fills("Question", "How many lights are out?");
        ada.checks("Required");
        ada.addsACondition("Ask only if", "is", "The light is out");
        ada.meetsNoBarriers();
        ada.saves();
        ada.isAt("/admin/services/street-light-out");
    }

    private void saysWhoGetsItAndByWhen(Administrator ada) {
        ada.opens("/admin/rules/new");
        ada.fills("Why there is this rule", "Lamps go to Public Works");
        ada.chooses("Services", "Street light out");
        ada.chooses("Goes to", "Public Works");
        assertThat(ada.page().locator(".plaza-admin__preview")).containsText("If Street light out → Public Works");
        ada.saves();
        ada.opens("/admin/targets/new");
        ada.saves();
    }

    private void choosesAColourNobodyCanRead(Administrator ada) {
        ada.opens("/admin/branding");
        ada.fills("City colour", "#ffcc00");
        ada.uploads(ada.page().locator(".plaza-look__image").first(), "seal.svg", "image/svg+xml", SEAL);
        assertThat(ada.page().locator(".plaza-look__sign img").first()).isVisible();
        ada.saves();
    }

    /** The check refuses one thing and warns of another; each finding leads to where it is mended. */
    private void mendsWhatTheCheckFinds(Administrator ada) {
        ada.opens("/admin/publish");
        assertThat(ada.button("Publish")).isDisabled();
        assertThat(ada.findings()).hasCount(2);
        assertThat(ada.findings().first()).containsText("The colour #ffcc00 is hard to read on white");
        assertThat(ada.findings().last()).containsText("not everybody has a calendar");
        ada.meetsNoBarriers();
        ada.picture("configures-findings");
        ada.findings().first().getByRole(AriaRole.LINK).click();
        ada.isAt("/admin/branding");
        ada.fills("City colour", "#8a1538");
        ada.saves();
        ada.opens("/admin/calendars/new");
        ada.fills("Name", "Office hours");
        ada.chooses("Country", "United States");
        ada.saves();
        ada.isAt("/admin/calendars/city");
        ada.opens("/admin/publish");
        assertThat(ada.findings()).hasCount(0);
        assertThat(ada.button("Publish")).isEnabled();
    }

    private void addsTwoLanguages(Administrator ada) {
        ada.opens("/admin/city");
        ada.addsALanguage("ar", "Arabic");
        ada.addsALanguage("es", "Spanish");
        assertThat(ada.page().locator(".plaza-languages > li")).hasCount(3);
        ada.meetsNoBarriers();
        ada.opens("/admin/publish");
        assertThat(ada.findings().first()).containsText("The text is missing in");
    }

    /** One text is typed at the screen; the rest goes out to translators as files and comes back. */
    private void translates(Administrator ada) throws IOException {
        ada.opens("/admin/city/ar");
        ada.fills("Arabic: Lighting", arabic.says("Lighting"));
        assertThat(ada.page().getByText("Saved in the draft")).isVisible();
        arabic.works(ada);
        ada.meetsNoBarriers();
        ada.opens("/admin/city/es");
        Translator.intoSpanish().works(ada);
        ada.opens("/admin/publish");
        assertThat(ada.findings()).hasCount(0);
    }

    private String reportsInArabic(Browser browser) {
        var page = browser.visitor(Size.PHONE, "ar");
        page.navigate(origin);
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("main")).containsText(arabic.says("Street light out"));
        assertThat(page.locator(".plaza-brand img")).isVisible();
        assertThat(page.locator(".plaza-hero")).hasCSS("background-color", CLARET);
        Browser.requireNoBarriers(page);
        Browser.picture(page, "configures-home-ar");
        var rosa = Reporter.begins(page, origin, "street-light-out")
                .saysWhere("شارع البلوط 12")
                .describes("مظلم منذ الاثنين.")
                .answers("what-is-wrong", arabic.says("The pole leans"));
        assertThat(rosa.asked("how-many-lights-are-out")).isHidden();
        rosa.answers("what-is-wrong", arabic.says("The light is out"));
        assertThat(rosa.asked("how-many-lights-are-out")).containsText(arabic.says("How many lights are out?"));
        rosa.goesOn();
        assertThat(rosa.mistakes()).hasCount(1);
        Browser.requireNoBarriers(page);
        Browser.picture(page, "configures-question-ar");
        rosa.enters("how-many-lights-are-out", "3").goesOn().staysUnnamed();
        assertThat(rosa.answers()).containsText(arabic.says("How many lights are out?"));
        var number = rosa.sends();
        Browser.requireNoBarriers(page);
        return number;
    }

    private void staffReadInEnglish(Browser browser, String number) {
        works("cleo", "Cleo Clerk", "staff", List.of("public-works"));
        var cleo = browser.visitor(Size.DESK, "en");
        Browser.signIn(cleo, origin, address("cleo"), TestRealms.PASSWORD);
        cleo.navigate(origin + "/staff/requests/" + number);
        var answers = cleo.locator(".staff-request__facts").first();
        assertThat(answers).containsText("What is wrong?");
        assertThat(answers).containsText("The light is out");
        assertThat(answers).containsText("How many lights are out?");
        assertThat(answers).containsText("3");
        assertThat(cleo.locator(".staff-request__facts").last()).containsText("by the calendar Office hours");
        assertThat(cleo.getByText("Lamps go to Public Works").first()).isVisible();
        Browser.requireNoBarriers(cleo);
        Browser.picture(cleo, "configures-case");
    }

    private static Locator part(Administrator ada, String title) {
        return ada.page().locator(".plaza-admin__parts li", new Page.LocatorOptions().setHasText(title));
    }

    private void works(String who, String name, String role, List<String> departments) {
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(slug, address(who), TestRealms.PASSWORD, name, List.of(role), departments);
    }

    private String address(String who) {
        return who + "@" + slug + ".example";
    }
}
