package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city's administrator writes its catalog in a real browser, and residents find what was published. */
class CatalogScreensTests extends AdministratorStories {

    private Administrator ada;
    private Page page;

    @BeforeEach
    void anAdministrator() {
        ada = ada(Size.DESK, "en");
        page = ada.page();
    }

    @Test
    void aServiceIsWrittenInThreeLanguagesPublishedAndFound() {
        addsATopic();
        addsAService();
        addsItsQuestions();
        triesItInThePreview();
        keepsWhatOthersDependOn();
        duplicatesOrdersAndRetires();
        ada.publishes();

        var resident = visitor(Size.PHONE, "ar");
        resident.navigate(origin() + "/");
        assertThat(resident.locator("main")).containsText("عطل في الإنارة");
        assertThat(resident.locator("main")).not().containsText("مديح");
        resident.navigate(origin() + "/report?service=street-light-out");
        assertThat(resident.locator("main")).containsText("عطل في الإنارة");
    }

    private void addsATopic() {
        ada.opens("/admin/groups");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New topic"))
                .click();
        ada.fills("Name (English)", "Lighting");
        assertThat(ada.field("Code")).hasValue("lighting");
        ada.unfolds();
        ada.fills("Name (Spanish)", "Alumbrado");
        ada.fills("Name (Arabic)", "الإنارة");
        ada.saves();
        ada.isAt("/admin/groups/lighting");
    }

    private void addsAService() {
        ada.opens("/admin/services/new");
        ada.button("Save in draft").click();
        assertThat(page.locator(".plaza-errors li")).hasCount(2);
        ada.fills("Name (English)", "Street light out");
        assertThat(ada.field("Code")).hasValue("street-light-out");
        ada.unfolds();
        ada.fills("Name (Spanish)", "Farola apagada");
        ada.fills("Name (Arabic)", "عطل في الإنارة");
        ada.fills("Description (English)", "A lamp is dark or flickers.");
        ada.fills("Description (Spanish)", "Una farola no luce o parpadea.");
        ada.fills("Description (Arabic)", "مصباح مطفأ أو يومض.");
        ada.fills("Other words for it (English)", "lamp, lantern");
        ada.chooses("Topic", "Lighting");
        ada.chooses("Department", "Public Works");
        ada.checks("Show on the home page");
        assertThat(page.locator(".plaza-phone .plaza-offer__name")).hasText("Street light out");
    }

    private void addsItsQuestions() {
        ada.addsAQuestion("One of several answers");
        assertThat(ada.field("Question (English)")).isFocused();
        ada.fills("Question (English)", "What is wrong?");
        ada.unfolds();
        ada.fills("Question (Spanish)", "¿Qué pasa?");
        ada.fills("Question (Arabic)", "ما المشكلة؟");
        addAnswer(0, "The light is out", "No luce", "المصباح مطفأ");
        addAnswer(1, "A wire hangs down", "Cuelga un cable", "سلك متدل");
        page.getByLabel("This answer ends the form").nth(1).check();
        page.getByLabel("What to do instead (English)").last().fill("Stay away and call 911.");
        page.getByLabel("What to do instead (English)").last().press("Tab");

        ada.addsAQuestion("A few words");
        ada.fills("Question (English)", "Number on the pole");
        ada.unfolds();
        ada.fills("Question (Arabic)", "الرقم على العمود");
        ada.fills("Pattern", "[0-9]{4}");
        ada.fills("Try it with an answer", "12");
        assertThat(page.locator(".plaza-admin__tried")).hasText("This answer would be refused");
        ada.fills("Try it with an answer", "1234");
        assertThat(page.locator(".plaza-admin__tried")).hasText("This answer would be accepted");
        ada.addsACondition("Ask only if", "is", "The light is out");
        assertThat(page.locator(".plaza-admin__question").nth(1))
                .containsText("Asked if “What is wrong?” is “The light is out”");
        ada.picture("catalog-questions-en");
        ada.meetsNoBarriers();
    }

    private void triesItInThePreview() {
        var phone = page.locator(".plaza-phone");
        assertThat(phone.getByText("Number on the pole")).isHidden();
        phone.getByLabel("The light is out").check();
        assertThat(phone.getByText("Number on the pole")).isVisible();
        phone.getByLabel("A wire hangs down").check();
        assertThat(phone.locator(".plaza-notice--danger")).containsText("Stay away and call 911.");
        assertThat(phone.getByText("Describe it")).isHidden();
        ada.selects(page.locator(".plaza-admin__phone > vaadin-select"), "Arabic");
        assertThat(phone).hasAttribute("dir", "rtl");
        assertThat(phone).containsText("عطل في الإنارة");
        phone.getByLabel("المصباح مطفأ").check();
        assertThat(phone.getByText("الرقم على العمود")).isVisible();
        ada.picture("catalog-preview-ar");
        ada.meetsNoBarriers();
    }

    private void keepsWhatOthersDependOn() {
        var first = page.locator(".plaza-admin__question").first();
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove this question"))
                .click();
        assertThat(first.getByRole(AriaRole.ALERT).first())
                .containsText("Other questions depend on it: Number on the pole");
        ada.button("Move What is wrong? down").click();
        assertThat(page.locator(".plaza-admin__question").first()).containsText("Number on the pole");
        ada.button("Save in draft").click();
        assertThat(page.locator(".plaza-errors")).containsText("comes later");
        assertThat(page.locator(".plaza-admin__question").first()).containsText("1 to fix");
        assertThat(page.locator(".plaza-admin__question").last()).not().containsText("to fix");
        ada.button("Move Number on the pole down").click();
        ada.saves();
        ada.isAt("/admin/services/street-light-out");
    }

    private void duplicatesOrdersAndRetires() {
        ada.opens("/admin/services");
        ada.button("Duplicate Street light out").click();
        assertThat(ada.field("Code")).hasValue("street-light-out-2");
        assertThat(page.locator(".plaza-admin__question")).hasCount(2);
        ada.fills("Name (English)", "Lantern broken");
        ada.saves();
        ada.opens("/admin/services");
        var names = page.locator(".plaza-admin__head a:visible");
        assertThat(names)
                .hasText(new String[] {"Pothole", "Fallen tree", "Praise", "Street light out", "Lantern broken"});
        ada.button("Move Lantern broken up").click();
        assertThat(names)
                .hasText(new String[] {"Pothole", "Fallen tree", "Praise", "Lantern broken", "Street light out"});
        assertThat(ada.button("Move Lantern broken up")).isFocused();
        ada.fills("Find by name, word or code", "farola");
        assertThat(names).hasCount(2);
        Browser.picture(page, "catalog-services-found");
        ada.fills("Find by name, word or code", "");
        ada.button("Stop offering Praise").click();
        assertThat(page.locator(".plaza-admin__line", new Page.LocatorOptions().setHasText("Praise")))
                .containsText("No longer offered");
        Browser.picture(page, "catalog-services-signs");
        ada.meetsNoBarriers();
    }

    private void addAnswer(int at, String english, String spanish, String arabic) {
        ada.button("Add an answer").click();
        ada.unfolds();
        page.getByLabel("Answer (English)").nth(at).fill(english);
        page.getByLabel("Answer (Spanish)").nth(at).fill(spanish);
        page.getByLabel("Answer (Arabic)").nth(at).fill(arabic);
        page.getByLabel("Answer (Arabic)").nth(at).press("Tab");
        ada.settles();
    }
}
