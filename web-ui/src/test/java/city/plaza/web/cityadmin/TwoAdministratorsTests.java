package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two administrators at the same thing: the slower one sees both versions, and nobody's words are lost unseen. */
class TwoAdministratorsTests extends AdministratorStories {

    private static final String PARKS = "/admin/departments/parks";
    private Administrator ada;

    @BeforeEach
    void anAdministrator() {
        ada = ada(Size.DESK, "en");
    }

    @Test
    void theSlowerOneSeesBothVersionsAndNothingIsLost() {
        var bo = administrator("bo", "Bo Brisk", Size.DESK, "en");
        ada.opens(PARKS);
        bo.opens(PARKS);
        bo.fills("Name (English)", "Parks and Gardens");
        bo.saves();
        ada.fills("Name (English)", "Parks and Trees");
        ada.fills("Phone", "+1 555 010 0123");
        ada.button("Save in draft").click();

        assertThat(dialog()).containsText("Bo Brisk changed this after you opened it");
        assertThat(value("name.en")).hasText(new String[] {"Parks and Gardens", "Parks and Trees"});
        assertThat(value("phone")).hasText(new String[] {"empty", "+1 555 010 0123"});
        ada.meetsNoBarriers();
        Browser.picture(ada.page(), "conflict-en");
        choose("Keep editing");
        assertThat(ada.field("Name (English)")).hasValue("Parks and Trees");

        ada.button("Save in draft").click();
        choose("Keep mine");
        assertThat(ada.page().getByText("is saved in the draft")).isVisible();
        bo.fills("Name (English)", "Parks and Ponds");
        bo.button("Save in draft").click();
        bo.page().getByRole(AriaRole.DIALOG).getByText("Take theirs").click();
        assertThat(bo.field("Name (English)")).hasValue("Parks and Trees");
        assertThat(bo.field("Phone")).hasValue("+1 555 010 0123");
        bo.fills("Phone", "+1 555 010 0124");
        bo.saves();
    }

    @Test
    void whatSomebodyRemovedCanBePutBackOrLeft() {
        ada.opens(PARKS);
        var bo = administrator("bo", "Bo Brisk", Size.DESK, "en");
        bo.opens(PARKS);
        bo.button("Remove").click();
        bo.isAt("/admin/departments");
        ada.fills("Phone", "+1 555 010 0123");
        ada.button("Save in draft").click();

        assertThat(dialog()).containsText("It was removed in the meantime.");
        choose("Keep mine");
        assertThat(ada.page().getByText("is saved in the draft")).isVisible();
        bo.opens(PARKS);
        assertThat(bo.field("Phone")).hasValue("+1 555 010 0123");
    }

    @Test
    void readsFromRightToLeftOnAPhone() {
        var layla = administrator("layla", "Layla", Size.PHONE, "ar");
        layla.opens(PARKS);
        ada.opens(PARKS);
        ada.fills("Phone", "+1 555 010 0123");
        ada.saves();
        layla.page().locator("vaadin-text-field input:visible").first().fill("Trees");
        layla.page().locator("vaadin-button[theme~=primary]").click();

        assertThat(layla.page().getByRole(AriaRole.DIALOG)).containsText("Ada Admin");
        layla.settles();
        layla.meetsNoBarriers();
        Browser.picture(layla.page(), "conflict-ar");
    }

    private Locator dialog() {
        return ada.page().getByRole(AriaRole.DIALOG);
    }

    /** Theirs and mine. */
    private Locator value(String path) {
        return dialog().locator("tbody tr", new Locator.LocatorOptions().setHasText(path))
                .locator("td");
    }

    private void choose(String choice) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(choice))
                .click();
        assertThat(dialog()).hasCount(0);
        ada.settles();
    }
}
