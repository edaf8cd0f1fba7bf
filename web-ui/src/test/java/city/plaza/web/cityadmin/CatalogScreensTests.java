package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.configuration.ConfigurationDraft;
import city.plaza.configuration.Part;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.TestRealms;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A city's administrator writes its catalog in a real browser, and residents find what was published. */
@RunningPlaza
@Tag("e2e")
class CatalogScreensTests {

    private static final String ADA = "ada@cedarville.example";
    private static final int TALL = 4_000;
    private static Browser browser;

    @Autowired
    TestRealms realms;

    @Autowired
    ReportIntake intake;

    @Autowired
    ConfigurationDraft draft;

    private City city;

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
    void aCity() {
        city = realms.open("cedarville-" + UUID.randomUUID().toString().substring(0, 6));
        realms.person(city, ADA, "Ada Admin", List.of("city-admin"), List.of());
    }

    @Test
    void aServiceIsWrittenInThreeLanguagesPublishedAndFound() {
        var page = signedIn(Browser.Size.DESK, "en");
        addsATopic(page);
        addsAService(page);
        addsItsQuestions(page);
        triesItInThePreview(page);
        keepsWhatOthersDependOn(page);
        duplicatesOrdersAndRetires(page);
        publishes(page);

        var resident = browser.visitor(Browser.Size.PHONE, "ar");
        resident.navigate(realms.origin(city) + "/");
        assertThat(resident.locator("main")).containsText("عطل في الإنارة");
        assertThat(resident.locator("main")).not().containsText("مديح");
        resident.navigate(realms.origin(city) + "/report?service=street-light-out");
        assertThat(resident.locator("main")).containsText("عطل في الإنارة");
    }

    @Test
    void whatWasReportedUnderIsRetiredInsteadOfRemoved() {
        report("praise");
        var page = signedIn(Browser.Size.DESK, "en");
        open(page, "/admin/services/praise");
        button(page, "Remove").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("publishing will refuse to remove it");
        Browser.requireNoBarriers(page);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove it"))
                .click();
        page.waitForURL(realms.origin(city) + "/admin/services");
        nothingIsPromisedFor("praise");
        open(page, "/admin/publish");
        button(page, "Publish").click();
        assertThat(page.locator(".plaza-notice--danger")).containsText("praise is in use and cannot be removed");
        Browser.requireNoBarriers(page);
        Browser.picture(page, "catalog-in-use");
        button(page, "Stop offering it instead").click();
        settle(page);
        button(page, "Publish").click();
        assertThat(page.getByText("Published as version 1").first()).isVisible();
        open(page, "/admin/services");
        assertThat(page.locator(".plaza-admin__line", new Page.LocatorOptions().setHasText("Praise")))
                .containsText("No longer offered");
    }

    @Test
    void everyScreenCanBeUsedByEverybody() {
        walk(Browser.Size.DESK, "en", ColorScheme.LIGHT);
        walk(Browser.Size.PHONE, "ar", ColorScheme.DARK);
        walk(Browser.Size.DESK, "ar", ColorScheme.DARK);
        walk(Browser.Size.PHONE, "en", ColorScheme.LIGHT);
    }

    private void addsATopic(Page page) {
        open(page, "/admin/groups");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New topic"))
                .click();
        fill(page, "Name (English)", "Lighting");
        assertThat(field(page, "Code")).hasValue("lighting");
        openAll(page);
        fill(page, "Name (Spanish)", "Alumbrado");
        fill(page, "Name (Arabic)", "الإنارة");
        save(page);
        page.waitForURL(realms.origin(city) + "/admin/groups/lighting");
    }

    private void addsAService(Page page) {
        open(page, "/admin/services/new");
        button(page, "Save in draft").click();
        assertThat(page.locator(".plaza-errors li")).hasCount(2);
        fill(page, "Name (English)", "Street light out");
        assertThat(field(page, "Code")).hasValue("street-light-out");
        openAll(page);
        fill(page, "Name (Spanish)", "Farola apagada");
        fill(page, "Name (Arabic)", "عطل في الإنارة");
        fill(page, "Description (English)", "A lamp is dark or flickers.");
        fill(page, "Description (Spanish)", "Una farola no luce o parpadea.");
        fill(page, "Description (Arabic)", "مصباح مطفأ أو يومض.");
        fill(page, "Other words for it (English)", "lamp, lantern");
        choose(page, "Topic", "Lighting");
        choose(page, "Department", "Public Works");
        page.getByLabel("Show on the home page").check();
        assertThat(page.locator(".plaza-phone .plaza-offer__name")).hasText("Street light out");
    }

    private void addsItsQuestions(Page page) {
        addQuestion(page, "One of several answers");
        fill(page, "Question (English)", "What is wrong?");
        openAll(page);
        fill(page, "Question (Spanish)", "¿Qué pasa?");
        fill(page, "Question (Arabic)", "ما المشكلة؟");
        addAnswer(page, 0, "The light is out", "No luce", "المصباح مطفأ");
        addAnswer(page, 1, "A wire hangs down", "Cuelga un cable", "سلك متدل");
        page.getByLabel("This answer ends the form").nth(1).check();
        page.getByLabel("What to do instead (English)").last().fill("Stay away and call 911.");
        page.getByLabel("What to do instead (English)").last().press("Tab");

        addQuestion(page, "A few words");
        fill(page, "Question (English)", "Number on the pole");
        openAll(page);
        fill(page, "Question (Arabic)", "الرقم على العمود");
        fill(page, "Pattern", "[0-9]{4}");
        fill(page, "Try it with an answer", "12");
        assertThat(page.locator(".plaza-admin__tried")).hasText("This answer would be refused");
        fill(page, "Try it with an answer", "1234");
        assertThat(page.locator(".plaza-admin__tried")).hasText("This answer would be taken");
        var showIf = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Ask only if"));
        showIf.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a condition"))
                .click();
        select(page, showIf.locator("vaadin-select").nth(1), "is");
        select(page, showIf.locator("vaadin-select").nth(2), "The light is out");
        assertThat(page.locator(".plaza-admin__question").nth(1))
                .containsText("Asked if “What is wrong?” is “The light is out”");
        picture(page, "catalog-questions-en");
        Browser.requireNoBarriers(page);
    }

    private void triesItInThePreview(Page page) {
        var phone = page.locator(".plaza-phone");
        assertThat(phone.getByText("Number on the pole")).isHidden();
        phone.getByLabel("The light is out").check();
        assertThat(phone.getByText("Number on the pole")).isVisible();
        phone.getByLabel("A wire hangs down").check();
        assertThat(phone.locator(".plaza-notice--danger")).containsText("Stay away and call 911.");
        assertThat(phone.getByText("Describe it")).isHidden();
        select(page, page.locator(".plaza-admin__phone > vaadin-select"), "Arabic");
        assertThat(phone).hasAttribute("dir", "rtl");
        assertThat(phone).containsText("عطل في الإنارة");
        phone.getByLabel("المصباح مطفأ").check();
        assertThat(phone.getByText("الرقم على العمود")).isVisible();
        picture(page, "catalog-preview-ar");
        Browser.requireNoBarriers(page);
    }

    private void keepsWhatOthersDependOn(Page page) {
        var first = page.locator(".plaza-admin__question").first();
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove this question"))
                .click();
        assertThat(first.getByRole(AriaRole.ALERT).first()).containsText("It is needed by: Number on the pole");
        button(page, "Move What is wrong? down").click();
        assertThat(page.locator(".plaza-admin__question").first()).containsText("Number on the pole");
        button(page, "Save in draft").click();
        assertThat(page.locator(".plaza-errors")).containsText("comes later");
        assertThat(page.locator(".plaza-admin__question").first()).containsText("1 to mend");
        assertThat(page.locator(".plaza-admin__question").last()).not().containsText("to mend");
        button(page, "Move Number on the pole down").click();
        save(page);
        page.waitForURL(realms.origin(city) + "/admin/services/street-light-out");
    }

    private void duplicatesOrdersAndRetires(Page page) {
        open(page, "/admin/services");
        button(page, "Duplicate Street light out").click();
        assertThat(field(page, "Code")).hasValue("street-light-out-2");
        assertThat(page.locator(".plaza-admin__question")).hasCount(2);
        fill(page, "Name (English)", "Lantern broken");
        save(page);
        open(page, "/admin/services");
        var names = page.locator(".plaza-admin__head a:visible");
        assertThat(names)
                .hasText(new String[] {"Pothole", "Fallen tree", "Praise", "Street light out", "Lantern broken"});
        button(page, "Move Lantern broken up").click();
        assertThat(names)
                .hasText(new String[] {"Pothole", "Fallen tree", "Praise", "Lantern broken", "Street light out"});
        assertThat(button(page, "Move Lantern broken up")).isFocused();
        fill(page, "Find by name, word or code", "farola");
        assertThat(names).hasCount(2);
        Browser.picture(page, "catalog-services-found");
        fill(page, "Find by name, word or code", "");
        button(page, "Stop offering Praise").click();
        assertThat(page.locator(".plaza-admin__line", new Page.LocatorOptions().setHasText("Praise")))
                .containsText("No longer offered");
        Browser.picture(page, "catalog-services-signs");
        Browser.requireNoBarriers(page);
    }

    private void publishes(Page page) {
        open(page, "/admin/publish");
        button(page, "Publish").click();
        assertThat(page.getByText("Published as version 1").first()).isVisible();
    }

    private void walk(Browser.Size size, String language, ColorScheme colours) {
        var page = signedIn(size, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        for (var path : List.of("groups", "groups/streets", "services", "services/new", "services/pothole")) {
            open(page, "/admin/" + path);
            Browser.requireNoBarriers(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(size == Browser.Size.PHONE ? 390 : 1280);
            picture(
                    page,
                    "catalog-%s-%s-%s-%s"
                            .formatted(path.replace('/', '-'), size, language, colours)
                            .toLowerCase(Locale.ROOT));
        }
        page.context().close();
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
                        () -> draft.current().next().all(Part.TARGETS).stream()
                                .filter(target -> new ServiceCode(service).equals(target.service()))
                                .map(target -> target.code().value())
                                .forEach(code -> draft.remove(
                                        Part.TARGETS,
                                        code,
                                        draft.find(Part.TARGETS, code)
                                                .orElseThrow()
                                                .version()))));
    }

    private Page signedIn(Browser.Size size, String language) {
        var page = browser.visitor(size, language);
        Browser.signIn(page, realms.origin(city), ADA, TestRealms.PASSWORD);
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(realms.origin(city) + path);
        assertThat(page.locator("h1")).isVisible();
        settle(page);
    }

    private static void save(Page page) {
        button(page, "Save in draft").click();
        assertThat(page.getByText(Pattern.compile("is saved in the draft")).last())
                .isVisible();
        settle(page);
    }

    private static void addQuestion(Page page, String kind) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Add a question"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(kind))
                .click();
        assertThat(field(page, "Question (English)")).isFocused();
    }

    private static void addAnswer(Page page, int at, String english, String spanish, String arabic) {
        button(page, "Add an answer").click();
        openAll(page);
        page.getByLabel("Answer (English)").nth(at).fill(english);
        page.getByLabel("Answer (Spanish)").nth(at).fill(spanish);
        page.getByLabel("Answer (Arabic)").nth(at).fill(arabic);
        page.getByLabel("Answer (Arabic)").nth(at).press("Tab");
        settle(page);
    }

    /** Open whatever is folded, such as the other languages. */
    private static void openAll(Page page) {
        settle(page);
        page.evaluate("() => document.querySelectorAll('vaadin-details').forEach(each => each.opened = true)");
    }

    private static void choose(Page page, String label, String item) {
        var box = field(page, label);
        box.fill(item);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .first()
                .click();
        settle(page);
    }

    private static void select(Page page, Locator select, String item) {
        select.click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
        settle(page);
    }

    private static void fill(Page page, String label, String text) {
        field(page, label).fill(text);
        field(page, label).press("Tab");
        settle(page);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input:visible, textarea:visible"))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The whole screen, also what one would scroll to. */
    private static void picture(Page page, String name) {
        var before = page.viewportSize();
        page.setViewportSize(before.width, TALL);
        Browser.picture(page, name);
        page.setViewportSize(before.width, before.height);
    }

    private static void settle(Page page) {
        page.waitForFunction(
                "() => window.Vaadin.Flow.clients && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }
}
