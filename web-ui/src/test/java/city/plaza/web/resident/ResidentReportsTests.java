package city.plaza.web.resident;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.request.RequestNumber;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
@ScreenTest
class ResidentReportsTests {

    private static Browser browser;

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    @Autowired
    private RequestTracking tracking;

    private City city;
    private String origin;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void openACity() {
        city = cities.open(getClass(), "reporters");
        origin = urls.origin(city.mainHost()).toString();
    }

    @Test
    void aResidentReportsByAddressWithTheKeyboardAlone() {
        var page = browser.visitor(Browser.Size.DESK, "en");
        page.navigate(origin + "/report?service=pothole");
        address(page).press("ControlOrMeta+A");
        address(page).pressSequentially("Main Street 5");
        page.keyboard().press("Tab");
        goOn(page).press("Enter");
        description(page).fill("Deep hole.");
        goOn(page).press("Enter");
        choice(page, 1).locator("input").press("Space");
        goOn(page).press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".plaza-answers")).containsText("Main Street 5");
        goOn(page).press("Enter");

        PlaywrightAssertions.assertThat(number(page)).containsText("20");
    }

    @Test
    void aWrongAddressForMailKeepsEverything() {
        var page = browser.visitor(Browser.Size.PHONE, "en");
        reachContact(page);
        choice(page, 0).click();
        page.locator("vaadin-email-field input").fill("rosa@example");
        goOn(page).click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-errors")).containsText("name@example.org");
        Browser.back(page);

        PlaywrightAssertions.assertThat(description(page)).hasValue("Deep hole.");
        Browser.forward(page);
        PlaywrightAssertions.assertThat(page.locator("vaadin-email-field input"))
                .hasValue("rosa@example");
    }

    @Test
    void whoWantsToHearIsAskedForAWayThatExists() {
        var page = browser.visitor(Browser.Size.PHONE, "ar");
        reachContact(page);
        choice(page, 0).click();
        page.locator("vaadin-text-field input").first().fill("+1 217 555 0100");
        goOn(page).click();

        PlaywrightAssertions.assertThat(page.locator(".plaza-errors"))
                .containsText("أدخل بريدًا إلكترونيًا كي نتمكن من إخبارك");
        PlaywrightAssertions.assertThat(page.locator("vaadin-email-field")).hasAttribute("invalid", "");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("نخبرك عبر البريد الإلكتروني");
        Browser.requireNoBarriers(page);
        Browser.picture(page, "told-by-email-ar");
        page.locator("vaadin-email-field input").fill("rosa@example.org");
        goOn(page).click();
        page.locator(".plaza-answers").waitFor();
    }

    @Test
    void anotherLanguageKeepsTheStepAndAllThatWasTyped() {
        var page = browser.visitor(Browser.Size.DESK, "en");
        page.navigate(origin + "/report?service=pothole");
        address(page).fill("Main Street 5");
        page.keyboard().press("Tab");
        readIn(page, "es");
        PlaywrightAssertions.assertThat(address(page)).hasValue("Main Street 5");
        goOn(page).click();
        description(page).fill("Bache hondo.");
        readIn(page, "ar");
        PlaywrightAssertions.assertThat(description(page)).hasValue("Bache hondo.");
        goOn(page).click();
        choice(page, 0).click();
        page.locator("vaadin-email-field input").fill("rosa@example.org");
        readIn(page, "en");
        PlaywrightAssertions.assertThat(page.locator("vaadin-email-field input"))
                .hasValue("rosa@example.org");
        goOn(page).click();

        PlaywrightAssertions.assertThat(page.locator(".plaza-answers"))
                .containsText(Pattern.compile("Main Street 5.*Bache hondo\\..*rosa@example\\.org", Pattern.DOTALL));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void sendingTwiceOpensOneRequest() {
        var page = browser.visitor(Browser.Size.DESK, "en");
        reachContact(page);
        choice(page, 1).click();
        goOn(page).click();
        page.locator(".plaza-answers").waitFor();
        goOn(page).dblclick();
        number(page).waitFor();

        var opened = number(page).textContent().strip();
        var running = Long.parseLong(opened.substring(5));
        var following = String.format(Locale.ROOT, "%s-%06d", opened.substring(0, 4), running + 1);
        assertThat(isKnown(opened)).isTrue();
        assertThat(isKnown(following)).isFalse();
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedWithAReason() {
        var page = browser.visitor(Browser.Size.PHONE, "en");
        page.navigate(origin + "/report?service=praise");
        description(page).fill("Well done.");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "holiday.jpg", "image/jpeg", "<html>hello</html>".getBytes(StandardCharsets.UTF_8)));

        PlaywrightAssertions.assertThat(page.locator(".plaza-refused")).containsText("holiday.jpg");
        PlaywrightAssertions.assertThat(description(page)).hasValue("Well done.");
    }

    @Test
    void everyStepIsOpenToAllInArabic() {
        var page = browser.visitor(Browser.Size.PHONE, "ar");
        page.navigate(origin + "/report");
        page.locator(".plaza-offer").first().waitFor();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        Browser.requireNoBarriers(page);
        page.navigate(origin + "/report?service=pothole");
        address(page).waitFor();
        Browser.requireNoBarriers(page);
        address(page).fill("الشارع الرئيسي 5");
        page.keyboard().press("Tab");
        goOn(page).click();
        description(page).fill("حفرة عميقة.");
        Browser.requireNoBarriers(page);
        goOn(page).click();
        choice(page, 0).click();
        Browser.requireNoBarriers(page);
        page.locator("vaadin-email-field input").fill("rosa@example.org");
        goOn(page).click();
        page.locator(".plaza-answers").waitFor();
        Browser.requireNoBarriers(page);
        goOn(page).click();
        number(page).waitFor();
        Browser.requireNoBarriers(page);
    }

    @Test
    void theWholeReportCanBeMadeWithoutScripts() {
        var page = browser.visitorWithoutScripts(Browser.Size.PHONE, "en");
        page.navigate(origin + "/report/simple?service=pothole");
        page.locator("#description").fill("Deep hole.");
        page.locator("#email").fill("wrong");
        page.locator("form[method=post] button").click();
        PlaywrightAssertions.assertThat(page.locator(".plaza-errors li")).hasCount(2);
        PlaywrightAssertions.assertThat(page.locator("#description")).hasValue("Deep hole.");
        page.locator("#place").fill("Main Street 5");
        page.locator("#email").fill("rosa@example.org");
        page.locator("form[method=post] button").click();

        assertThat(page.url()).contains("/requests/");
    }

    private void reachContact(Page page) {
        page.navigate(origin + "/report?service=pothole");
        address(page).fill("Main Street 5");
        page.keyboard().press("Tab");
        goOn(page).click();
        description(page).fill("Deep hole.");
        goOn(page).click();
        page.locator("vaadin-radio-group").waitFor();
    }

    private static void readIn(Page page, String language) {
        page.locator(".plaza-menu summary").click();
        page.locator(".plaza-menu__panel a[lang=" + language + "]").click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    private boolean isKnown(String number) {
        return TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> tracking.byNumber(new RequestNumber(number)).isPresent()));
    }

    private static Locator address(Page page) {
        return page.locator("vaadin-combo-box input");
    }

    private static Locator description(Page page) {
        return page.locator("vaadin-text-area textarea");
    }

    private static Locator choice(Page page, int which) {
        return page.locator("vaadin-radio-button").nth(which);
    }

    private static Locator goOn(Page page) {
        return page.locator("#continue");
    }

    private static Locator number(Page page) {
        return page.locator(".plaza-done__number");
    }
}
