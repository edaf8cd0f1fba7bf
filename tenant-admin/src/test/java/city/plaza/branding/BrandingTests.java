package city.plaza.branding;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.branding.Branding.Appearance;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BrandingTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aLookKeptByAnEarlierPlazaStillReads() {
        var kept = """
                {"accent":"#a5122d","font":"inter","phone":"311","logo":null,"footer":{"en":"City Hall"},
                 "map":{"latitude":41.8,"longitude":-87.6,"zoom":10.5,"tileUrl":null,"tileAttribution":null}}""";
        var look = JSON.readValue(kept, Branding.class);
        assertThat(look.header()).isEqualTo(LocalizedText.empty());
        assertThat(look.links()).isEmpty();
        assertThat(look.appearance()).isEqualTo(Appearance.LIGHT_AND_DARK);
        assertThat(look.problems()).isEmpty();
    }

    @Test
    void nothingOfALookIsLostOnTheWayToAFile() {
        var look = Branding.plain()
                .withColours(new Colour("#8a1538"), new Colour("#ffb3c7"))
                .withFont(FontPair.SOURCE)
                .withImages("0123456789abcdef0123456789abcdef.svg", "0123456789abcdef0123456789abcdef.png")
                .withWords(
                        english("Ask the city"),
                        english("City Hall"),
                        List.of(new FooterLink(english("Budget"), "https://budget.example.org/")))
                .reachedBy("311", "Springfield 311")
                .withAppearance(Appearance.LIGHT);
        assertThat(look.problems()).isEmpty();
        assertThat(JSON.readValue(JSON.writeValueAsString(look), Branding.class))
                .isEqualTo(look);
    }

    @Test
    void aLogoIsTheSmallPictureTooUntilThereIsOne() {
        var look = Branding.plain().withImages("0123456789abcdef0123456789abcdef.svg", null);
        assertThat(look.faviconPath()).isEqualTo("/brand/0123456789abcdef0123456789abcdef.svg");
    }

    @ParameterizedTest
    @CsvSource({
        "https://budget.example.org/2026, true",
        "http://example.org, true",
        "/services, true",
        "//evil.example, false",
        "javascript:alert(1), false",
        "data:text/html;base64;x, false",
        "mailto:a@example.org, false",
        "https:///nowhere, false",
        "budget, false"
    })
    void linksLeadToTheWebAndNowhereElse(String url, boolean fine) {
        var look = Branding.plain()
                .withWords(
                        LocalizedText.empty(),
                        LocalizedText.empty(),
                        List.of(new FooterLink(english("Somewhere"), url)));
        assertThat(look.problems().isEmpty()).isEqualTo(fine);
    }

    @Test
    void refusesWhatCannotBeShown() {
        var look = Branding.plain()
                .withColours(new Colour("#0b5cad"), new Colour("#333333"))
                .withImages("../../etc/passwd", null)
                .reachedBy(null, "Springfield <evil@example.org>")
                .withWords(
                        english("x".repeat(121)),
                        LocalizedText.empty(),
                        List.of(new FooterLink(LocalizedText.empty(), "/services")));
        assertThat(look.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("logo", "accentDark", "header", "links", "mailSender");
    }

    private static LocalizedText english(String text) {
        return LocalizedText.of(Locale.ENGLISH, text);
    }
}
