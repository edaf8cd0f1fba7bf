package city.plaza.web.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Somebody who reports on a phone, step by step, whatever language the steps are in. */
public final class Reporter {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9]{6,}");

    private final Page page;

    private Reporter(Page page) {
        this.page = page;
    }

    /** @param service what is reported */
    public static Reporter begins(Page page, String origin, String service) {
        page.navigate(origin + "/report?service=" + service);
        return new Reporter(page);
    }

    public Reporter saysWhere(String address) {
        page.locator("vaadin-combo-box input").fill(address);
        page.keyboard().press("Tab");
        return goesOn().comesTo("details");
    }

    public Reporter describes(String text) {
        page.locator("vaadin-text-area textarea").fill(text);
        return this;
    }

    /** Choose one of the answers to a question. */
    public Reporter answers(String question, String answer) {
        asked(question).getByText(answer).click();
        return this;
    }

    public Reporter enters(String question, String answer) {
        asked(question).locator("input").fill(answer);
        return this;
    }

    /** Say, after the questions were answered, that nobody need be told. */
    public Reporter staysUnnamed() {
        comesTo("you");
        page.locator("vaadin-radio-button").nth(1).click();
        return goesOn().comesTo("check");
    }

    public Reporter goesOn() {
        page.locator("#continue").click();
        return this;
    }

    /** The address changes with the step, so that nothing is done to the one before. */
    private Reporter comesTo(String step) {
        page.waitForURL(Pattern.compile("[?&]step=" + step + "(&|$)").asPredicate());
        return this;
    }

    /** Send what was checked; returns the number it got. */
    public String sends() {
        goesOn();
        var number = page.locator(".plaza-done__number");
        assertThat(number).hasText(NUMBER);
        return number.innerText().strip();
    }

    /** A question by its code, whether it is shown or not. */
    public Locator asked(String question) {
        return page.locator("[data-attribute=" + question + "]");
    }

    public Locator mistakes() {
        return page.locator(".plaza-errors li");
    }

    /** All that was answered, as it is looked over before it is sent. */
    public Locator answers() {
        return page.locator(".plaza-answers");
    }
}
