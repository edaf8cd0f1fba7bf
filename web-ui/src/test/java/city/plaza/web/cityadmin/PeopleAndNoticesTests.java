package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.TestMail;
import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator says who works for the city, and tells residents what they must know now; both hold at once. */
class PeopleAndNoticesTests extends AdministratorStories {

    private Administrator ada;

    @BeforeEach
    void anAdministrator() {
        ada = ada(Size.DESK, "en");
    }

    @Test
    void somebodyIsInvitedByLetterAndGivenOtherDuties() {
        ada.opens("/admin/people/new");
        ada.button("Send the invitation").click();
        assertThat(ada.page().locator(".plaza-errors li")).hasCount(3);
        ada.meetsNoBarriers();
        ada.fills("Name", "Bo Builder");
        ada.fills("E-mail", address("bo"));
        ada.chooses("Which departments", "Parks");
        ada.button("Send the invitation").click();
        ada.isAt("/admin/people");

        assertThat(TestMail.shared().to(address("bo"), 1)).hasSize(1);
        assertThat(person("Bo Builder")).containsText("Parks");
        assertThat(person("Bo Builder")).containsText("Invited");
        person("Bo Builder").getByRole(AriaRole.LINK).click();
        ada.page().getByLabel("Lead").check();
        ada.button("Save").click();
        assertThat(ada.page().getByText("The role of Bo Builder has been changed"))
                .isVisible();
        ada.meetsNoBarriers();
        ada.opens("/admin/people");
        assertThat(person("Bo Builder")).containsText("Lead");
        ada.picture("people");
    }

    @Test
    void whoIsDeactivatedCanNoLongerSignIn() {
        realms.person(city, address("cleo"), "Cleo Clerk", List.of("staff"), List.of("parks"));
        ada.opens("/admin/people");
        person("Cleo Clerk").getByRole(AriaRole.LINK).click();
        ada.button("Deactivate").click();
        var dialog = ada.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Requests assigned to them return to the queue");
        ada.meetsNoBarriers();
        button(dialog, "Deactivate").click();
        assertThat(ada.page().getByText("Cleo Clerk can no longer sign in")).isVisible();
        ada.opens("/admin/people");
        assertThat(person("Cleo Clerk")).containsText("Deactivated");

        var cleo = visitor(Size.DESK, "en");
        cleo.navigate(origin() + "/sign-in");
        cleo.locator("#username").fill(address("cleo"));
        cleo.locator("#password").fill(TestRealms.PASSWORD);
        cleo.locator("#kc-login").click();
        assertThat(cleo.getByText("disabled")).isVisible();
    }

    @Test
    void whoReportsAKindOfThingIsToldWhatConcernsIt() {
        ada.opens("/admin/notices/new");
        ada.fills("Title (English)", "Crews are away");
        ada.fills("Text (English)", "Holes are filled from Monday on.");
        ada.selects(select("Who sees it"), "People who report certain things");
        ada.chooses("Services", "Pothole");
        assertThat(ada.page().locator(".plaza-admin__preview")).containsText("Crews are away");
        ada.meetsNoBarriers();
        ada.button("Publish notice").click();
        ada.isAt("/admin/notices");
        assertThat(ada.page().locator(".plaza-admin__notice")).containsText("Crews are away");

        var resident = visitor(Size.PHONE, "en");
        resident.navigate(origin() + "/services/pothole");
        assertThat(resident.locator("main")).containsText("Holes are filled from Monday on.");
        resident.navigate(origin() + "/services/praise");
        assertThat(resident.locator("main")).not().containsText("Crews are away");
        ada.button("End now: Crews are away").click();
        button(ada.page().getByRole(AriaRole.DIALOG), "End now").click();
        assertThat(ada.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Past")))
                .isVisible();
        resident.navigate(origin() + "/services/pothole");
        assertThat(resident.locator("main")).not().containsText("Crews are away");
    }

    @Test
    void anEmergencyLeavesWhatMattersMostAndEndsByHand() {
        ada.opens("/admin/emergency");
        ada.fills("Message to everybody (English)", "Flood in the valley");
        ada.chooses("What can still be reported", "Pothole");
        ada.fills("Phone for everything else", "311");
        endsTomorrow();
        ada.meetsNoBarriers();
        ada.button("Turn emergency mode on").click();
        var dialog = ada.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Only this can be reported: Pothole.");
        ada.meetsNoBarriers();
        Browser.picture(ada.page(), "emergency-confirm");
        button(dialog, "Turn emergency mode on").click();
        assertThat(ada.page().locator(".plaza-emergency")).containsText("Emergency mode is on");

        var resident = visitor(Size.PHONE, "en");
        resident.navigate(origin());
        assertThat(resident.getByText("Flood in the valley")).isVisible();
        assertThat(resident.locator("main")).not().containsText("Praise");
        Browser.requireNoBarriers(resident);
        Browser.picture(resident, "emergency-home");
        ada.button("End it now").click();
        button(dialog, "End it now").click();
        assertThat(ada.page().locator(".plaza-emergency")).isHidden();
        resident.navigate(origin());
        assertThat(resident.getByText("Flood in the valley")).hasCount(0);
    }

    private void endsTomorrow() {
        var tomorrow = LocalDate.now(city.zone()).plusDays(1);
        types("Ends automatically: day", DateTimeFormatter.ofPattern("M/d/yyyy").format(tomorrow));
        types("Ends automatically: time", "10:00 AM");
    }

    private void types(String label, String text) {
        var field = ada.page().getByLabel(label);
        field.fill(text);
        field.press("Enter");
        field.press("Tab");
        ada.settles();
    }

    private Locator person(String name) {
        return ada.page().locator(".plaza-admin__person", new Page.LocatorOptions().setHasText(name));
    }

    private Locator select(String label) {
        return ada.page().locator("vaadin-select", new Page.LocatorOptions().setHasText(label));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
