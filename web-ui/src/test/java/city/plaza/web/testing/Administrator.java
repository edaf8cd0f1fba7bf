package city.plaza.web.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who configures a city, at its screens in a real browser. */
public final class Administrator {

    /** Taller than any screen, so that a picture shows what one would scroll to. */
    private static final int TALL = 4_000;

    /** What can be used but lies beyond the edge of the screen; lists of columns may be moved sideways. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll(`main :is(vaadin-button, vaadin-text-field, vaadin-text-area,
                vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-date-picker, vaadin-time-picker)`)]
              .filter(each => !each.closest('vaadin-grid'))
              .map(each => [each, each.getBoundingClientRect()])
              .filter(([each, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
              .map(([each]) => each.localName + ' ' + each.textContent.trim())""";

    private final Page page;
    private final String origin;

    private Administrator(Page page, String origin) {
        this.page = page;
        this.origin = origin;
    }

    public static Administrator signsIn(
            Browser browser, String origin, String email, Browser.Size size, String language) {
        var page = browser.visitor(size, language);
        Browser.signIn(page, origin, email, TestRealms.PASSWORD);
        return new Administrator(page, origin);
    }

    public Page page() {
        return page;
    }

    /** @param path such as {@code /admin/services} */
    public void opens(String path) {
        page.navigate(origin + path);
        assertThat(page.locator("h1")).isVisible();
        settles();
    }

    /** Wait until a screen of this address is shown. */
    public void isAt(String path) {
        page.waitForURL(origin + path);
        settles();
    }

    public void fills(String label, String text) {
        field(label).fill(text);
        field(label).press("Tab");
        settles();
    }

    /** Type into a box that offers what fits, take what is called exactly so, and go on. */
    public void chooses(String label, String item) {
        field(label).fill(item);
        option(item);
        page.keyboard().press("Tab");
    }

    /** Open a list and take what is called exactly so. */
    public void selects(Locator select, String item) {
        select.click();
        option(item);
    }

    public void checks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        settles();
    }

    public void uploads(Locator upload, String name, String type, String content) {
        uploads(upload, name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    public void uploads(Locator upload, String name, String type, byte[] content) {
        upload.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    /** Open whatever is folded, such as the other languages. */
    public void unfolds() {
        settles();
        page.evaluate("() => document.querySelectorAll('vaadin-details').forEach(each => each.opened = true)");
    }

    public void saves() {
        button("Save in draft").click();
        assertThat(page.getByText(Pattern.compile("is saved in the draft")).last())
                .isVisible();
        settles();
    }

    public void publishes() {
        opens("/admin/publish");
        button("Publish").click();
        assertThat(page.getByText(Pattern.compile("Published as version")).last())
                .isVisible();
        settles();
    }

    /** The field one would type into, even if others of the same name are folded away. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input:visible, textarea:visible"))
                .first();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** @param kind of answer, such as {@code A number} */
    public void addsAQuestion(String kind) {
        for (var name : List.of("Add a question", kind)) {
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                    .click();
        }
        settles();
    }

    public void addsAnAnswer(int at, String answer) {
        button("Add an answer").click();
        var field = page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true))
                .nth(at);
        field.fill(answer);
        field.press("Tab");
        settles();
    }

    /**
     * Make a question depend on the one before it.
     *
     * @param what follows, such as {@code Ask only if}
     * @param is how the answer is compared
     */
    public void addsACondition(String what, String is, String answer) {
        var group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(what));
        group.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a condition"))
                .click();
        selects(group.locator("vaadin-select").nth(1), is);
        selects(group.locator("vaadin-select").nth(2), answer);
    }

    /** @param name what it is called in English */
    public void addsALanguage(String tag, String name) {
        field("Language").fill(tag);
        field("Language").press("Enter");
        button("Add a language").click();
        assertThat(page.getByText(name + " is in the draft")).isVisible();
        settles();
    }

    /** What the check lists before the draft can be published. */
    public Locator findings() {
        return page.locator(".plaza-admin__findings li");
    }

    public void prefers(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    /** Everybody can use what is shown, and nobody has to scroll sideways. */
    public void meetsNoBarriers() {
        Browser.requireNoBarriers(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat((List<?>) page.evaluate(CUT_OFF)).as(page.url()).isEmpty();
    }

    /** The whole screen, also what one would scroll to. */
    public void picture(String name) {
        if (!Browser.isWatched()) {
            return;
        }
        var before = page.viewportSize();
        page.setViewportSize(before.width, TALL);
        var end = (Number)
                page.evaluate(
                        "() => Math.max(...[...document.querySelectorAll('main > *, main aside')].map(each => each.getBoundingClientRect().bottom))");
        page.setViewportSize(before.width, Math.clamp(end.longValue(), before.height, TALL));
        Browser.picture(page, name);
        page.setViewportSize(before.width, before.height);
    }

    /** Wait until the server has answered all that was done. */
    public void settles() {
        Browser.awaitAnswers(page);
    }

    private void option(String item) {
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .first()
                .click();
        settles();
    }
}
