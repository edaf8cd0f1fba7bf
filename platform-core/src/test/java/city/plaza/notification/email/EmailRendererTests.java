package city.plaza.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.notification.spi.EmailBranding.EmailBrand;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EmailRendererTests {

    private static final EmailBrand BRAND = new EmailBrand("#0b5cad", "#ffffff", LocalizedText.empty(), null);

    private final EmailRenderer renderer = new EmailRenderer(new EmailTexts(), () -> BRAND);

    @Test
    void nothingThatIsFilledInCanBecomeMarkupOrAPlaceholder() {
        var hostile = "\"><script>alert('1')</script>{{link}}$1\\";
        var html = renderer.one(email(hostile)).html();

        assertThat(html)
                .doesNotContain("<script", "'1'")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;{{link}}$1\\");
        assertThat(html.split("href=\"https://springfield.example/requests/2026-000001/\\{secret}\"", -1))
                .hasSize(2);
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        assertThat(renderer.one(email("x")).html()).doesNotContain("<img", "src=", "url(", "<link", "@import");
    }

    @Test
    void theTextSaysTheSame() {
        assertThat(renderer.one(email("Two\nlines")).text()).isEqualTo("""
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

    @Test
    void aDigestSaysAllThatItsEmailsSayAndStopsEachByItsOwnLink() {
        var digest = renderer.digest(List.of(
                email("Pothole").withSecrets("follow-1", "stop-1"),
                email("Graffiti").withSecrets("follow-2", "stop-2")));

        assertThat(digest.subject()).isEqualTo("Pothole: news about your reports (2)");
        assertThat(digest.text())
                .startsWith("News about your reports\n\nPothole\n\n- - -\n\nPothole\n\n")
                .contains(
                        "/follow-1\n", "/letters/stop-1\n", "- - -\n\nGraffiti\n\n", "/follow-2\n", "/letters/stop-2\n")
                .endsWith("-- \nPothole\n\nPothole\nGraffiti\n");
        assertThat(digest.html())
                .contains("line-height:1.25\">News about your reports</h1>", ">Pothole</h2>", ">Graffiti</h2>")
                .contains("/follow-1\"", "/follow-2\"", "/letters/stop-1\"", "/letters/stop-2\"");
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
                new Email.Next(text, List.of(text)),
                List.of(new Email.Entry("Number", text)),
                new Email.Button(text, "https://springfield.example/requests/2026-000001/" + Email.SECRET),
                new Email.Link(text, "https://springfield.example/requests/2026-000001/letters/" + Email.STOP),
                List.of(text));
    }
}
