package city.plaza.web.pages.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.request.Outcome;
import city.plaza.web.testing.Browser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How reports, their pages and e-mails read from right to left. */
@ScreenTest
class RightToLeftTests extends TrackingStories {

    /** Whether a number, or an address, stands in right-to-left words outside of an isolate of its own. */
    private static final String BARE = """
            (main, number) => {
                const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
                for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    for (const piece of [number, '12 Oak St', '2026-000123']) {
                        const at = text.data.indexOf(piece);
                        const mark = at > 0 ? text.data[at - 1] : '';
                        if (at >= 0 && !text.parentElement.closest('bdi, [dir=ltr], [dir=auto]')
                                && mark !== '\\u2066' && mark !== '\\u2068') {
                            return true;
                        }
                    }
                }
                return false;
            }""";

    private static final String IN_ORDER = """
            element => {
                const text = element.firstChild;
                const left = at => {
                    const range = document.createRange();
                    range.setStart(text, at);
                    range.setEnd(text, at + 1);
                    return range.getBoundingClientRect().left;
                };
                return left(0) < left(5);
            }""";

    @Test
    void numbersAddressesAndDatesStandByThemselvesFromRightToLeft() throws Exception {
        var reader = address();
        var opened = report(springfield, "pothole", Locale.forLanguageTag("ar"), reader);
        TestMail.shared().to(reader, 1);
        clerk(() -> requests.take(opened.number(), 0));
        clerk(() -> requests.resolve(opened.number(), 1, Outcome.FIXED, "تم."));
        var email = TestMail.text(TestMail.shared().to(reader, 3).getLast());
        var number = opened.number().value();

        assertThat(email)
                .contains("\u2068" + number + "\u2069", "\u2068" + HOME + "\u2069")
                .doesNotContainPattern("[^\u2068/]" + number)
                .doesNotContainPattern(": \\d");
        var stop = email.lines()
                .filter(line -> line.contains("/letters/"))
                .findFirst()
                .orElseThrow();
        try (var browser = Browser.start()) {
            for (var size : Browser.Size.values()) {
                var page = browser.visitor(size, "ar");
                for (var address : List.of(ownPage(springfield, opened), stop, trackAddress(number + "0000000"))) {
                    page.navigate(address);
                    assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
                    assertThat((Boolean) page.locator("main").evaluate(BARE, number))
                            .as(address)
                            .isFalse();
                    Browser.requireNoBarriers(page);
                    Browser.picture(
                            page,
                            "rtl-" + size + "-"
                                    + address.replaceAll("[^a-z]+", "-").replaceFirst("http-", ""));
                }
                // Drawn from left to right: its year stands to the left of what follows.
                page.navigate(ownPage(springfield, opened));
                var drawn = page.locator("main .plaza-number").first();
                assertThat((Boolean) drawn.evaluate(IN_ORDER)).isTrue();
            }
        }
    }
}
