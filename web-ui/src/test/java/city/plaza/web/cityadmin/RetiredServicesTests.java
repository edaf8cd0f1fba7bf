package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was reported under stays in the catalog, whatever an administrator wants to be rid of. */
class RetiredServicesTests extends AdministratorStories {

    @Autowired
    ReportIntake intake;

    @Autowired
    ConfigurationDraft draft;

    @Test
    void whatWasReportedUnderIsRetiredInsteadOfRemoved() {
        report("praise");
        var ada = ada(Size.DESK, "en");
        var page = ada.page();
        ada.opens("/admin/services/praise");
        ada.button("Remove").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("publishing will refuse to remove it");
        ada.meetsNoBarriers();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove it"))
                .click();
        ada.isAt("/admin/services");
        nothingIsPromisedFor("praise");
        ada.opens("/admin/publish");
        ada.fills("Why? (optional)", "No more praise");
        ada.button("Publish").click();
        assertThat(page.locator(".plaza-notice--danger")).containsText("praise is in use and cannot be removed");
        assertThat(ada.field("Why? (optional)")).hasValue("No more praise");
        ada.meetsNoBarriers();
        Browser.picture(page, "catalog-in-use");
        ada.button("Stop offering it instead").click();
        ada.settles();
        ada.button("Publish").click();
        assertThat(page.getByText("Published as version 1").first()).isVisible();
        ada.opens("/admin/services");
        assertThat(page.locator(".plaza-admin__line", new Page.LocatorOptions().setHasText("Praise")))
                .containsText("No longer offered");
    }

    private void report(String service) {
        var report = new SubmitReport(
                new ServiceCode(service),
                "The new playground is wonderful",
                Locale.ENGLISH,
                new Place("", null),
                Channel.WEB,
                new SubmitReport.Reporter("Rosa Resident", "rosa@example.org", ""),
                List.of(),
                null);
        var result = TenantContext.callAs(
                city.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> intake.submit(report)));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    }

    /** A target for what is gone would keep the city from being published, rightly. */
    private void nothingIsPromisedFor(String service) {
        CurrentActor.runAs(
                new Actor.Plaza("test"),
                () -> TenantContext.runAs(
                        city.id(),
                        () -> draft.current().next().all(ConfigurationSection.TARGETS).stream()
                                .filter(target -> new ServiceCode(service).equals(target.service()))
                                .map(target -> target.code().value())
                                .forEach(code -> draft.remove(
                                        ConfigurationSection.TARGETS,
                                        code,
                                        draft.find(ConfigurationSection.TARGETS, code)
                                                .orElseThrow()
                                                .version()))));
    }
}
