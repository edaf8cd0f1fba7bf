package city.plaza.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Maps are drawn where residents and staff look for them, and stand in nobody's way. */
@RunningPlaza
@ScreenTest
class CityMapTests {

    private static Browser browser;

    @Autowired
    private TestRealms realms;

    @Autowired
    private ReportIntake intake;

    private City city;

    @BeforeAll
    static void open() {
        browser = Browser.withMaps();
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
        city = realms.open(getClass(), "cartographers");
    }

    @Test
    void isDrawnWhereAResidentShowsThePlace() {
        var page = browser.visitor(Browser.Size.PHONE, "ar");
        page.navigate(realms.origin(city) + "/report?service=pothole");
        isDrawn(page, "city-map");
    }

    @Test
    void isDrawnBesideAClerksListAndInARequest() {
        var number = report();
        var clerk = "clerk@" + city.id() + ".example";
        realms.person(city, clerk, "Cleo Clerk", List.of("staff"), List.of("public-works"));
        var page = browser.visitor(Browser.Size.DESK, "en");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.signIn(page, realms.origin(city), clerk, TestRealms.PASSWORD);
        page.navigate(realms.origin(city) + "/staff?list=department");
        isDrawn(page, ".staff-map city-map");
        page.navigate(realms.origin(city) + "/staff/requests/" + number);
        isDrawn(page, ".staff-request__map");
    }

    private static void isDrawn(Page page, String map) {
        page.locator(map).scrollIntoViewIfNeeded();
        page.locator(map + "[data-ready]").waitFor();
        Browser.awaitAnswers(page);
        assertThat(page.locator(map + " canvas").isVisible()).isTrue();
        Browser.requireNoBarriers(page);
    }

    private RequestNumber report() {
        var report = new SubmitReport(
                new ServiceCode("pothole"),
                "Deep hole before the school",
                Locale.ENGLISH,
                new Place("12 Oak St", new GeoPoint(39.8, -89.65)),
                Channel.WEB,
                new SubmitReport.Reporter("Rosa Resident", "rosa@example.org", null),
                List.of(),
                null);
        var result = TenantContext.callAs(
                city.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> intake.submit(report)));
        return ((IntakeResult.Accepted) result).request().number();
    }
}
