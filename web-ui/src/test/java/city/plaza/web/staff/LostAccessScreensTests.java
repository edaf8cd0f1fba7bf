package city.plaza.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request goes to another department while a clerk is writing about it. */
@RunningPlaza
@ScreenTest
class LostAccessScreensTests {

    private static final String CLEO = "cleo@springfield.example";
    private static final String TYPED = "I am on my way";

    @Autowired
    TestRealms realms;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private City springfield;
    private RequestNumber number;
    private Page page;

    @BeforeEach
    void aClerkIsWriting() {
        springfield = realms.open(getClass(), "springfield");
        realms.person(springfield, CLEO, "Cleo Clerk", List.of("staff"), List.of("public-works"));
        number = report();
        browser = Browser.start();
        page = browser.visitor(Browser.Size.DESK, "en");
        Browser.signIn(page, realms.origin(springfield), CLEO, TestRealms.PASSWORD);
        page.navigate(realms.origin(springfield) + "/staff/requests/" + number);
        page.locator(".staff-composer textarea").fill(TYPED);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoLosesAccessIsToldSoAndKeepsWhatTheyTyped() {
        giveToParks();
        var version = ofParks().version();
        TenantContext.runAs(
                springfield.id(),
                () -> CurrentActor.runAs(
                        TestCities.GARDENER, () -> requests.comment(number, version, "Ours", Visibility.INTERNAL)));

        assertThat(page.locator(".staff-request [role=alert]")).containsText("You no longer have access");
        assertThat(page.locator(".staff-request__actions vaadin-button")).hasCount(0);
        assertThat(page.getByText("A wandering hole")).hasCount(0);
        Browser.requireNoBarriers(page);
        Browser.picture(page, "staff-access-ended");
        sendsInVain();
    }

    @Test
    void nothingIsSaidToBeSentToARequestThatIsNoLongerSeen() {
        giveToParks();

        sendsInVain();
        sendsInVain();
    }

    private void sendsInVain() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add internal note"))
                .click();
        assertThat(page.locator(".staff-request [role=alert]")).containsText("You no longer have access");
        assertThat(page.locator(".staff-composer textarea")).hasValue(TYPED);
        assertThat(page.getByText("Internal note added.")).hasCount(0);
        assertThat(ofParks().timeline()).extracting(TimelineStep::text).doesNotContain(TYPED);
    }

    private StaffRequest ofParks() {
        return TenantContext.callAs(
                springfield.id(),
                () -> CurrentActor.callAs(
                        TestCities.GARDENER, () -> queue.details(number).orElseThrow()));
    }

    /** Once Plaza has routed it, so that it is not routed back. */
    private void giveToParks() {
        await().until(() -> inTheCity(
                () -> jdbc.sql("""
                        select exists (select 1 from request_step join service_request on request_id = service_request.id
                            where number = ? and reason is not null)""").param(number.value()).query(Boolean.class).single()));
        inTheCity(() -> jdbc.sql("update service_request set department_code = 'parks' where number = ?")
                .param(number.value())
                .update());
    }

    private <T> T inTheCity(Supplier<T> action) {
        return TenantContext.callAs(
                springfield.id(), () -> new TransactionTemplate(transactions).execute(status -> action.get()));
    }

    private RequestNumber report() {
        var report = new SubmitReport(
                new ServiceCode("pothole"),
                "A wandering hole",
                Locale.ENGLISH,
                new Place("18 Oak St", null),
                Channel.WEB,
                new SubmitReport.Reporter("Rosa Resident", "rosa@example.org", null),
                List.of(),
                null);
        var result = TenantContext.callAs(
                springfield.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> intake.submit(report)));
        return ((IntakeResult.Accepted) result).request().number();
    }
}
