package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.CityBasics;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator gives a city its look and its languages, and everybody sees them. */
@ScreenTest
@RunningPlaza
class LookAndLanguagesTests {

    private static final String SEAL =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><circle cx='20' cy='20' r='18' fill='#8a1538'/></svg>";
    private static final String CLARET = "rgb(138, 21, 56)";
    private static final Locale AR = Locale.forLanguageTag("ar");
    private static final Actor ADA =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());

    private static Browser browser;

    @Autowired
    TestRealms realms;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    Tenants tenants;

    private City city;
    private String origin;
    private Administrator admin;
    private Page ada;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void anAdministrator() {
        browser.leave();
        city = realms.open(getClass(), "waverly-" + UUID.randomUUID().toString().substring(0, 6));
        origin = realms.origin(city);
        realms.person(city, "ada@waverly.example", "Ada Admin", List.of("city-admin"), List.of());
        admin = Administrator.signsIn(browser, origin, "ada@waverly.example", Size.DESK, "en");
        ada = admin.page();
    }

    /** A city that is read in these languages, with a topic that was never translated. */
    private void speaks(Locale... languages) {
        as(() -> {
            draft.discardAll();
            var basics = draft.find(ConfigurationSection.CITY, "city").orElseThrow();
            draft.change(ConfigurationSection.CITY, new CityBasics(List.of(languages)), basics.version());
            var streets = draft.find(ConfigurationSection.GROUPS, "streets").orElseThrow();
            draft.change(
                    ConfigurationSection.GROUPS,
                    new ServiceGroup("streets", "road", LocalizedText.of(Locale.ENGLISH, "Streets and roads")),
                    streets.version());
            publisher.publish(draft.current().version(), "");
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tenants.get(city.id()).languages().equals(List.of(languages)));
    }

    @Test
    void brandsTheCityAndEverybodySeesIt() {
        speaks(Locale.ENGLISH, AR);
        ada.navigate(origin + "/admin/branding");
        var accent = ada.getByLabel("City colour", new Page.GetByLabelOptions().setExact(true));
        accent.fill("#ffcc00");
        accent.blur();
        assertThat(ada.getByText("fails").first()).isVisible();
        Browser.picture(ada, "look-unreadable");
        button("Use #").first().click();
        assertThat(ada.getByText("fails")).hasCount(0);
        accent.fill("#8a1538");
        accent.blur();
        assertThat(ada.locator(".plaza-sample .plaza-sample__band").first()).hasCSS("background-color", CLARET);

        upload(
                "plaza-look__image",
                0,
                "seal.svg",
                "image/svg+xml",
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
        assertThat(ada.getByText("The drawing contains “script”")).isVisible();
        upload("plaza-look__image", 0, "seal.svg", "image/svg+xml", SEAL);
        assertThat(ada.locator(".plaza-look__sign img").first()).isVisible();
        ada.getByLabel("Line below the city’s name").first().fill("Ask Waverly Hills");
        ada.getByLabel("Line below the city’s name").first().blur();
        assertThat(ada.locator(".plaza-sample").getByText("Ask Waverly Hills").first())
                .isVisible();
        button("Save in draft").click();
        assertThat(ada.getByText("Branding is saved in the draft")).isVisible();

        var resident = browser.visitor(Size.PHONE, "en");
        resident.navigate(origin);
        assertThat(resident.getByText("Ask Waverly Hills")).hasCount(0);
        admin.publishes();
        resident.navigate(origin);
        assertThat(resident.getByText("Ask Waverly Hills")).isVisible();
        assertThat(resident.locator(".plaza-hero")).hasCSS("background-color", CLARET);
        var seal = resident.locator(".plaza-brand img");
        assertThat(seal).isVisible();
        assertThat((Integer) seal.evaluate("image => image.naturalWidth")).isPositive();
        Browser.requireNoBarriers(resident);
        Browser.picture(resident, "look-home");
        ada.navigate(origin + "/staff");
        assertThat(ada.locator(".plaza-brand img")).isVisible();

        await().atMost(Duration.ofSeconds(40)).until(() -> {
            resident.navigate(origin + "/sign-in");
            return CLARET.equals(resident.locator("#kc-login").evaluate("e => getComputedStyle(e).backgroundColor"));
        });
        assertThat((String) resident.locator("#kc-header-wrapper").evaluate("e => getComputedStyle(e).backgroundImage"))
                .contains("/brand/");
        Browser.picture(resident, "look-sign-in");
    }

    @Test
    void addsArabicAndTranslates() {
        speaks(Locale.ENGLISH);
        ada.navigate(origin + "/admin/city");
        assertThat(ada.locator(".plaza-languages > li")).hasCount(1);
        admin.addsALanguage("ar", "Arabic");
        assertThat(ada.locator(".plaza-languages > li")).hasCount(2);
        ada.navigate(origin + "/admin/city/ar");
        ada.getByLabel("Untranslated only").check();
        var topic = ada.getByLabel("Arabic: Streets and roads");
        assertThat(topic).hasCSS("direction", "rtl");
        topic.fill("الشوارع والطرق");
        topic.blur();
        assertThat(ada.getByText("Saved in the draft")).isVisible();
        ada.getByText("Preview the home page in this language").click();
        assertThat(ada.locator(".plaza-sample[dir=rtl]").getByText("الشوارع والطرق"))
                .isVisible();
        importsWhatATranslatorDid();
        admin.publishes();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> tenants.get(city.id()).languages().contains(AR));
        var reader = browser.visitor(Size.PHONE, "ar");
        reader.navigate(origin);
        assertThat(reader.locator("html")).hasAttribute("dir", "rtl");
        assertThat(reader.getByText("الشوارع والطرق")).isVisible();
        Browser.requireNoBarriers(reader);
        Browser.picture(reader, "languages-home-ar");
    }

    /** The answer to the filter is held back until the words are typed, as on a slow line. */
    @Test
    void aFilterTakesNothingFromAFastTypist() {
        speaks(Locale.ENGLISH, AR);
        admin.opens("/admin/city/ar");
        var pothole = admin.field("Arabic: Pothole");
        var topic = ada.getByLabel("Arabic: Streets and roads");
        assertThat(pothole).not().hasValue("");
        var held = new ArrayList<Route>();
        ada.route(url -> url.contains("v-r=uidl"), held::add);
        ada.getByLabel("Untranslated only").check();
        ada.waitForCondition(() -> !held.isEmpty());
        pothole.fill("حفرة عميقة");
        held.forEach(Route::resume);
        ada.unrouteAll();
        assertThat(admin.field("Arabic: Fallen tree")).isHidden();

        assertThat(pothole).isVisible();
        assertThat(pothole).hasValue("حفرة عميقة");
        topic.fill("الشوارع والطرق");
        topic.blur();
        assertThat(ada.getByText("Saved in the draft")).hasCount(2);
        assertThat(topic).isVisible();
        assertThat(pothole).isHidden();
        admin.opens("/admin/city/ar");
        assertThat(pothole).hasValue("حفرة عميقة");
        assertThat(topic).hasValue("الشوارع والطرق");
    }

    private void importsWhatATranslatorDid() {
        var file = "part,thing,text,en,ar\r\n"
                + "services,pothole,name,Pothole,حفرة في الطريق\r\n"
                + "services,praise,name,Thanks,شكر\r\n"
                + "services,gone,name,Gone,ذهب\r\n";
        admin.uploads(ada.locator("vaadin-upload"), "en-ar.csv", "text/csv", file);
        assertThat(ada.getByText("1 would change, 1 were translated from an outdated text, 1 cannot be imported"))
                .isVisible();
        Browser.requireNoBarriers(ada);
        Browser.picture(ada, "translations-import");
        button("Take 1 into the draft").click();
        assertThat(ada.getByText("1 text is in the draft")).isVisible();
    }

    private void upload(String field, int which, String name, String type, String content) {
        admin.uploads(ada.locator("." + field + " vaadin-upload").nth(which), name, type, content);
    }

    private Locator button(String name) {
        return ada.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void as(Runnable action) {
        CurrentActor.runAs(ADA, () -> TenantContext.runAs(city.id(), action));
    }
}
