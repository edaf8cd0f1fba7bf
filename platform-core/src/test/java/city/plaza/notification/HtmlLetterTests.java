package city.plaza.notification;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.notification.spi.Letterheads.Letterhead;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HtmlLetterTests {

    private static final Letterhead HEAD = new Letterhead("#0b5cad", "#ffffff", LocalizedText.empty(), null);

    @Test
    void nothingThatIsFilledInCanBecomeMarkupOrAPlaceholder() {
        var hostile = "\"><script>alert('1')</script>{{link}}$1\\";
        var html = HtmlLetter.of(letter(hostile), HEAD);

        assertThat(html)
                .doesNotContain("<script", "'1'")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;{{link}}$1\\");
        assertThat(html.split("href=\"https://springfield.example/requests/2026-000001/\\{secret}\"", -1))
                .hasSize(2);
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        assertThat(HtmlLetter.of(letter("x"), HEAD)).doesNotContain("<img", "src=", "url(", "<link", "@import");
    }

    @Test
    void theTextSaysTheSame() {
        assertThat(TextLetter.of(letter("Two\nlines"))).isEqualTo("""
                Two
                lines

                Two
                lines

                Two
                lines

                Two
                lines

                    Two
                    lines

                Two
                lines
                Two
                lines

                Two
                lines
                https://springfield.example/requests/2026-000001/{secret}

                Number: Two
                lines

                --\s
                Two
                lines

                Two
                lines

                Two
                lines:
                https://springfield.example/requests/2026-000001/letters/{stop}
                """);
    }

    private static Letter letter(String text) {
        return new Letter(
                Locale.ENGLISH,
                text,
                text,
                text,
                text,
                List.of(text),
                new Letter.Quote(text, text),
                text,
                List.of(text),
                List.of(new Letter.Entry("Number", text)),
                text,
                "https://springfield.example/requests/2026-000001/" + Letter.SECRET,
                new Letter.Way(text, "https://springfield.example/requests/2026-000001/letters/" + Letter.STOP),
                List.of(text));
    }
}
