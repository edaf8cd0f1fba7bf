package city.plaza.web.resident;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
@ScreenTest
class ReportPlaceTests {

    private static Browser browser;

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    @Autowired
    private Gazetteer gazetteer;

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
    void openACityThatKnowsPlaces() {
        city = cities.open(getClass(), "places");
        origin = urls.origin(city.mainHost()).toString();
        knows("City Hall, 100 Main Street", "City Hall Annex, 20 Court Street", "Main Street & 1st Avenue");
    }

    @Test
    void aPlaceTypedOnlyInPartIsFoundOrOfferedAsAChoice() {
        var page = browser.visitor(Browser.Size.DESK, "en");
        page.navigate(origin + "/report?service=pothole");
        address(page).fill("City Hall");
        address(page).press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".plaza-told"))
                .hasText("The place is: City Hall, 100 Main Street");
        PlaywrightAssertions.assertThat(address(page)).hasValue("City Hall, 100 Main Street");

        address(page).fill("Street");
        address(page).press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".plaza-choice button")).hasCount(3);
        Browser.requireNoBarriers(page);
        page.locator(".plaza-choice button", new Page.LocatorOptions().setHasText("Annex"))
                .click();
        PlaywrightAssertions.assertThat(address(page)).hasValue("City Hall Annex, 20 Court Street");
        PlaywrightAssertions.assertThat(page.locator(".plaza-choice")).isHidden();

        address(page).fill("Behind the old mill");
        address(page).press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".plaza-told")).containsText("as you typed it");
        PlaywrightAssertions.assertThat(address(page)).hasValue("Behind the old mill");
    }

    @Test
    void thePlainFormFindsPlacesByTheSameRule() {
        var page = browser.visitorWithoutScripts(Browser.Size.PHONE, "en");
        fillPlainForm(page, "City Hall");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("City Hall, 100 Main Street");

        fillPlainForm(page, "Street");
        PlaywrightAssertions.assertThat(page.locator("input[name=meant]")).hasCount(4);
        page.getByLabel("City Hall Annex, 20 Court Street").check();
        page.locator("form[method=post] button").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("City Hall Annex, 20 Court Street");

        fillPlainForm(page, "Street");
        page.locator("form[method=post] button").click();
        assertThat(page.url()).contains("/requests/");
        PlaywrightAssertions.assertThat(page.locator("main")).not().containsText("Court Street");

        var helped = browser.visitor(Browser.Size.PHONE, "en");
        fillPlainForm(helped, "Street");
        helped.locator("input[name=meant]").first().waitFor();
        Browser.requireNoBarriers(helped);
    }

    private void fillPlainForm(Page page, String place) {
        page.navigate(origin + "/report/simple?service=pothole");
        page.locator("#place").fill(place);
        page.locator("#description").fill("Deep hole.");
        page.locator("form[method=post] button").click();
    }

    private void knows(String... places) {
        var knownPlace = Stream.of(places)
                .map(place -> new KnownPlace(place, new GeoPoint(39.8, -89.65)))
                .toList();
        TenantContext.runAs(
                city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), () -> gazetteer.add(knownPlace, "test")));
    }

    private static Locator address(Page page) {
        return page.locator("vaadin-combo-box input");
    }
}
