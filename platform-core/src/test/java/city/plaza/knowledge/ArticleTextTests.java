package city.plaza.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTests {

    @Test
    void drawsWhatMarkdownSays() {
        assertThat(ArticleText.html("""
                        # Bulky waste

                        Call **before** you put it out:

                        1. a mattress
                        2. a fridge

                        See [the list](https://waste.example/list?a=1&b=2) or [what we take](/services/bulky).
                        """)).isEqualTo("""
                        <h2>Bulky waste</h2>
                        <p>Call <strong>before</strong> you put it out:</p>
                        <ol>
                        <li>a mattress</li>
                        <li>a fridge</li>
                        </ol>
                        <p>See <a rel="nofollow noopener noreferrer" href="https://waste.example/list?a=1&amp;b=2">the list</a> or \
                        <a href="/services/bulky">what we take</a>.</p>
                        """);
    }

    @Test
    void keepsHeadingsBelowThePagesOwnWithoutGaps() {
        assertThat(ArticleText.html("### Small\n\n###### Smaller\n\n# Large"))
                .isEqualTo("<h2>Small</h2>\n<h3>Smaller</h3>\n<h2>Large</h2>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Text <img src=x onerror=alert(1)> text",
                "<style>body{display:none}</style>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example)",
                "[x](/\\evil.example)",
                "<javascript:alert(1)>",
                "[x]\n\n[x]: javascript:alert(1)",
                "![x](https://evil.example/track.png)",
                "![x](javascript:alert(1))",
            })
    void letsNothingThroughThatCouldActOrFetch(String markdown) {
        assertThat(ArticleText.html(markdown))
                .doesNotContainPattern("<(?!/?(p|a)[ >])")
                .doesNotContain("href", "src=x>", "<img", "<a ");
    }

    @Test
    void escapesWhatWouldEndAnAttribute() {
        assertThat(ArticleText.html("[x](https://a.example/\"onmouseover=\"alert(1) \"t\\\"itle\")"))
                .doesNotContainPattern("<a[^>]*\\son");
    }

    @Test
    void survivesDeepNesting() {
        assertThat(ArticleText.html("> ".repeat(20_000) + "deep")).contains("deep");
        assertThat(ArticleText.html("[".repeat(20_000))).contains("[[[");
        assertThat(ArticleText.html("*a ".repeat(12_000))).contains("*a");
    }
}
