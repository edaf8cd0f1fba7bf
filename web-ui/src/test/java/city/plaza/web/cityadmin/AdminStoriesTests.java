package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import city.plaza.web.testing.TestRealms;
import city.plaza.web.testing.TokenHolder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator publishes is recorded and can be looked up; programs are let in and kept out. */
class AdminStoriesTests extends AdministratorStories {

    @Autowired
    private TokenHolder.Factory tokens;

    @Test
    void aDepartmentIsAddedLookedOverPublishedAndBroughtBack() {
        var ada = ada(Size.DESK, "en");
        ada.opens("/admin/departments/new");
        ada.fills("Name (English)", "Harbour");
        ada.saves();
        ada.isAt("/admin/departments/harbour");
        assertThat(ada.page().locator(".plaza-draft")).containsText("changes: 1");
        ada.opens("/admin/publish");
        var main = ada.page().locator("main");
        assertThat(main).containsText("harbour");
        ada.fills("Why? (optional)", "Ships again");
        ada.button("Publish").click();
        assertThat(main).containsText("Nothing to publish");
        ada.opens("/admin/history");
        assertThat(main).containsText("Ships again");
        ada.opens("/admin/audit");
        assertThat(main).containsText("New: Departments · harbour");
        ada.button("Check the trail").click();
        assertThat(main).containsText("Verified:");
    }

    @Test
    void anEntryThatIsCalledNewIsOpenedByItsLinkAndOthersCanStillBeAdded() {
        var ada = ada(Size.DESK, "en");
        var entry = """
                {"code": "new", "shortName": "NEW", "name": {"en": "New Town", "es": "New Town", "ar": "New Town"}}""";
        var put = tokens.of(city.id(), origin(), address("ada"), TestRealms.PASSWORD)
                .send("PUT", origin() + "/api/admin/parts/departments/new", entry, "If-None-Match", "*");
        Assertions.assertThat(put.statusCode()).isEqualTo(201);

        ada.opens("/admin/departments");
        ada.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New Town"))
                .click();
        assertThat(ada.page().locator("h1")).hasText("New Town");
        assertThat(ada.field("Name (English)")).hasValue("New Town");
        ada.fills("Name (English)", "Newer Town");
        ada.saves();
        ada.opens("/admin/departments");
        ada.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New department"))
                .click();
        assertThat(ada.field("Name (English)")).hasValue("");
        ada.fills("Name (English)", "Harbour");
        ada.saves();
        ada.isAt("/admin/departments/harbour");
        ada.opens("/admin/departments");
        assertThat(ada.page().locator("main")).containsText("Newer Town");
        assertThat(ada.page().locator("main")).containsText("Harbour");
    }

    @Test
    void aProgramIsLetInAndKeptOut() {
        var ada = ada(Size.DESK, "en");
        var page = ada.page();
        var main = page.locator("main");
        ada.opens("/admin/api-keys");
        assertThat(main).containsText("No program has a key yet");
        ada.button("New key").click();
        ada.button("Issue key").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("whose program it is");
        page.getByLabel("Program").fill("Harbour watch");
        page.getByLabel("Contact person").fill("watch@example.org");
        ada.meetsNoBarriers();
        ada.button("Issue key").click();
        assertThat(page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("plz_[0-9A-Za-z]{12}_[0-9A-Za-z]{39}"));
        Browser.picture(page, "admin-api-key-shown-once");
        ada.meetsNoBarriers();
        ada.button("I’ve saved it").click();
        assertThat(main).containsText("Harbour watch");
        assertThat(main).containsText("never used");
        ada.button("Revoke the key of Harbour watch").click();
        ada.button("Revoke").click();
        assertThat(main).containsText("Expired or revoked");
        ada.button("Make it a sandbox").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Make it a sandbox"))
                .click();
        assertThat(main).containsText("This city is a sandbox.");
    }
}
