package city.plaza.notification;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.notification.spi.EmailBranding.EmailBrand;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HtmlEmailTests {

    private static final EmailBrand HEAD = new EmailBrand("#0b5cad", "#ffffff", LocalizedText.empty(), null);

    @Test
    void nothingThatIsFilledInCanBecomeMarkupOrAPlaceholder() {
        var hostile = "\"><script>alert('1')</script>{{link}}$1\\";
        var html = HtmlEmail.of(email(hostile), HEAD);

        assertThat(html)
                .doesNotContain("<script", "'1'")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;{{link}}$1\\");
        assertThat(html.split("href=\"https://springfield.example/requests/2026-000001/\\{secret}\"", -1))
                .hasSize(2);
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        assertThat(HtmlEmail.of(email("x"), HEAD)).doesNotContain("<img", "src=", "url(", "<link", "@import");
    }

    @Test
    void theTextSaysTheSame() {
        assertThat(PlainTextEmail.of(email("Two\nlines"))).isEqualTo("""
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

    private static Email email(String text) {
        return new Email(
                Locale.ENGLISH,
                text,
                text,
                text,
                text,
                List.of(text),
                new Email.Quote(text, text),
                text,
                List.of(text),
                List.of(new Email.Entry("Number", text)),
                text,
                "https://springfield.example/requests/2026-000001/" + Email.SECRET,
                new Email.Link(text, "https://springfield.example/requests/2026-000001/letters/" + Email.STOP),
                List.of(text));
    }
}
