package city.plaza.web.pages.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.request.Outcome;
import city.plaza.web.testing.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the last e-mail about a request promises, its page keeps. */
@ScreenTest
class ReopenOfferTests extends TrackingStories {

    @Test
    void theEmailThatItIsFixedAndItsPageOfferTheSameAndItHolds() throws Exception {
        var reader = address();
        var opened = report(springfield, "pothole", Locale.ENGLISH, reader);
        TestMail.shared().to(reader, 1);
        clerk(() -> requests.take(opened.number(), 0));
        TestMail.shared().to(reader, 2);
        clerk(() -> requests.resolve(opened.number(), 1, Outcome.FIXED, "Filled this morning."));

        var email = TestMail.shared().to(reader, 3).getLast();
        var text = TestMail.text(email);
        assertThat(text)
                .contains("tell us what is wrong. You can do so until ")
                .contains("keeps its number " + opened.number())
                .doesNotContain("button", "report it again");
        assertThat(TestMail.html(email)).contains("tell us what is wrong. You can do so until ");
        var link = text.lines()
                .filter(line -> line.endsWith("/" + opened.secret()))
                .findFirst()
                .orElseThrow();
        try (var browser = Browser.start()) {
            var phone = browser.visitor(Browser.Size.PHONE, "en");
            phone.navigate(link);
            PlaywrightAssertions.assertThat(phone.locator("main")).containsText("You can do this until");
            PlaywrightAssertions.assertThat(phone.locator("main")).not().containsText("Report it again");
            phone.locator("#reason").fill("It is open again after the rain.");
            Browser.picture(phone, "status-reopen-en");
            phone.getByText("Open it again").click();
            PlaywrightAssertions.assertThat(phone.locator("main")).containsText("In progress");
            PlaywrightAssertions.assertThat(phone.locator("main"))
                    .containsText(opened.number().value());
        }
    }
}
