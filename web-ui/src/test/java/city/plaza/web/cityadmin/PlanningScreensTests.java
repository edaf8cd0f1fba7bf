package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.StepKind;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Channel;
import city.plaza.sla.DueDates;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator says when the city works, who gets what and by when; a new report goes and is due accordingly. */
class PlanningScreensTests extends AdministratorStories {

    @Autowired
    ReportIntake intake;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    DueDates dates;

    private Administrator ada;
    private Page page;

    @BeforeEach
    void anAdministrator() {
        ada = ada(Size.DESK, "en");
        page = ada.page();
    }

    @Test
    void whatWasPlannedDecidesWhereANewReportGoesAndWhenItIsDue() {
        setsUpTheWorkingHours();
        writesARule();
        writesATarget();
        triesTheRule();
        ada.publishes();

        var number = report();

        // Routing and the due date come apart, in either order.
        var file = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> file(number),
                        each -> each.times().expectedAt() != null
                                && each.state().department().equals("parks"));
        assertThat(file.timeline()).anySatisfy(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.ROUTED);
            assertThat(step.reason()).extracting("rule").isEqualTo("holes-to-parks");
        });
        var why = asPlaza(() -> dates.explanation(number)).orElseThrow();
        // Potholes have a target of their own, in hours that pass: the more particular one counts.
        assertThat(why.calendar().value()).isEqualTo("always");
        assertThat(why.due()).isEqualTo(file.times().expectedAt());
    }

    private void setsUpTheWorkingHours() {
        ada.opens("/admin/calendars/new");
        ada.fills("Name (English)", "Office hours");
        ada.chooses("Country", "United States");
        assertThat(page.getByText("in the next twelve months")).isVisible();
        assertThat(page.locator(".plaza-admin__preview .plaza-days > li")).hasCount(14);
        ada.saves();
    }

    private void writesARule() {
        ada.opens("/admin/rules/new");
        ada.fills("Why there is this rule (English)", "Holes to parks");
        ada.chooses("Services", "Pothole");
        ada.chooses("Goes to", "Parks");
        assertThat(page.locator(".plaza-admin__preview")).containsText("If Pothole → Parks");
        ada.saves();
    }

    private void writesATarget() {
        ada.opens("/admin/targets/new");
        assertThat(page.locator(".plaza-admin__preview")).containsText("is due");
        assertThat(page.locator(".plaza-admin__preview")).containsText("Calendar: Office hours");
        ada.saves();
    }

    private void triesTheRule() {
        ada.opens("/admin/rules");
        ada.chooses("What it is about", "Pothole");
        page.getByText("Who would get it?").click();
        assertThat(page.locator(".plaza-rules__outcome")).containsText("Goes to Parks");
        assertThat(page.locator(".plaza-rules__outcome")).containsText("Rule 1, because it is about Pothole.");
        page.getByText("Test on the last 30 days").click();
        assertThat(page.getByText("Nothing was changed.").last()).isVisible();
    }

    private RequestNumber report() {
        var result = TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> intake.submit(new SubmitReport(
                                new ServiceCode("pothole"),
                                "A hole as deep as a bucket",
                                Locale.ENGLISH,
                                new Place("12 Oak St", new GeoPoint(39.8, -89.65)),
                                Channel.WEB,
                                null,
                                List.of(),
                                null))));
        return ((IntakeResult.Accepted) result).request().number();
    }

    private StaffRequest file(RequestNumber number) {
        return asPlaza(() -> queue.details(number)).orElseThrow();
    }

    private <T> T asPlaza(ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(new Actor.Plaza("test"), action));
    }
}
