package city.plaza.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk finds that one hole was reported several times. */
@RunningPlaza
@ScreenTest
class DuplicateScreensTests {

    private static final String CLEO = "cleo@springfield.example";
    private static Browser browser;

    @Autowired
    TestRealms realms;

    @Autowired
    ReportIntake intake;

    City springfield;
    GeoPoint corner;

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
    void people() {
        springfield = realms.open(getClass(), "springfield");
        realms.person(springfield, CLEO, "Cleo Clerk", List.of("staff"), List.of("public-works"));
        var random = ThreadLocalRandom.current();
        corner = new GeoPoint(39.7 + random.nextDouble() / 10, -89.7 + random.nextDouble() / 10);
    }

    @Test
    void whatWasReportedTwiceIsHandledTogetherAndPartedAgain() {
        var first = report("12 Oak St", 0);
        var second = report("14 Oak St", 2);
        var page = signedIn(Browser.Size.DESK, "en");
        page.navigate(realms.origin(springfield) + "/staff/requests/" + second);

        button(page, "Mark as duplicate…").press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("12 Oak St · 22 m away");
        button(dialog, "Link as duplicate").press("Enter");
        assertThat(dialog).containsText("Choose one, or give its number");
        dialog.getByRole(AriaRole.RADIO).first().press("Space");
        assertThat(dialog.getByLabel("Number of the other request")).hasValue(first.value());
        Browser.requireNoBarriers(page);
        Browser.picture(page, "staff-join");
        button(dialog, "Link as duplicate").press("Enter");

        assertThat(page.getByText("Marked as a duplicate.")).isVisible();
        var together = page.locator(".staff-together");
        assertThat(together).containsText("Duplicate of this request");
        assertThat(page.locator(".plaza-timeline")).containsText("Marked as a duplicate of " + first);
        Browser.requireNoBarriers(page);
        Browser.picture(page, "staff-together-child");
        together.getByRole(AriaRole.LINK).press("Enter");
        assertThat(together).containsText("1 duplicate:" + second);
        Browser.requireNoBarriers(page);
        together.getByRole(AriaRole.LINK).press("Enter");
        button(page, "Unlink this duplicate").press("Enter");
        assertThat(page.getByText("The duplicate is unlinked.")).isVisible();
        assertThat(together).isHidden();
    }

    @Test
    void aRequestFromFarAwayIsJoinedByItsNumberOnAPhone() {
        var first = report("12 Oak St", 0);
        report("13 Oak St", 1);
        var far = report("900 Elm St", 300);
        var page = signedIn(Browser.Size.PHONE, "ar");
        page.navigate(realms.origin(springfield) + "/staff/requests/" + far);

        button(page, "وضع علامة كمكرر…").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("لا يوجد طلب مفتوح من النوع نفسه ضمن 100 م.");
        dialog.getByLabel("رقم الطلب الآخر").fill(far.value());
        button(dialog, "ربط كمكرر").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("مرتبطان بالفعل");
        dialog.getByLabel("رقم الطلب الآخر").fill(first.value());
        Browser.requireNoBarriers(page);
        Browser.picture(page, "staff-join-phone-ar");
        button(dialog, "ربط كمكرر").click();
        page.locator(".staff-together").getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".staff-together")).containsText(far.value());
        Browser.picture(page, "staff-together-phone-ar");
        button(page, "وضع علامة كمكرر…").click();
        assertThat(dialog).containsText("13 Oak St");
        Browser.requireNoBarriers(page);
        Browser.picture(page, "staff-join-choices-phone-ar");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Page signedIn(Browser.Size size, String language) {
        var page = browser.visitor(size, language);
        Browser.signIn(page, realms.origin(springfield), CLEO, TestRealms.PASSWORD);
        return page;
    }

    private RequestNumber report(String address, int steps) {
        var at = new GeoPoint(corner.latitude() + steps / 10_000.0, corner.longitude());
        var report = new SubmitReport(
                new ServiceCode("pothole"),
                "Deep hole before the school",
                Locale.ENGLISH,
                new Place(address, at),
                Channel.WEB,
                null,
                List.of(),
                null);
        var result = TenantContext.callAs(
                springfield.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> intake.submit(report)));
        return ((IntakeResult.Accepted) result).request().number();
    }
}
