package city.plaza.web.resident;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
@ScreenTest
class MyReportsTests {

    private static final String RITA = "rita@springfield.example";

    @Autowired
    private TestRealms realms;

    @Autowired
    private ReportIntake intake;

    private City springfield;
    private Actor.Person rita;

    @BeforeEach
    void aResident() {
        springfield = realms.open(getClass(), "springfield");
        var subject = realms.person(springfield, RITA, "Rita Resident", List.of(), List.of());
        rita = new Actor.Person(subject, "Rita Resident", RITA, Set.of(Role.RESIDENT), Set.of());
    }

    @Test
    void aResidentSeesTheirOwnReportsAsAWhole() {
        report(rita, "A hole as deep as a bucket, before number seven.");
        report(new Actor.Anonymous(), "Somebody else's hole.");
        try (var browser = Browser.start()) {
            var page = browser.visitor(Browser.Size.PHONE, "en");
            Browser.signIn(page, realms.origin(springfield), RITA, TestRealms.PASSWORD);

            assertThat(page.locator(".plaza-mine a")).hasCount(1);
            Browser.requireNoBarriers(page);
            Browser.picture(page, "my-reports");
            page.locator(".plaza-mine a").click();
            assertThat(page.locator("main")).containsText("A hole as deep as a bucket, before number seven.");
        }
    }

    private void report(Actor by, String description) {
        var report = new SubmitReport(
                new ServiceCode("pothole"),
                description,
                Locale.ENGLISH,
                new Place("7 Oak St", null),
                Channel.WEB,
                new SubmitReport.Reporter("Rita Resident", RITA, null),
                List.of(),
                null);
        TenantContext.runAs(springfield.id(), () -> CurrentActor.runAs(by, () -> intake.submit(report)));
    }
}
