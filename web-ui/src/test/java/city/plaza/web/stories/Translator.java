package city.plaza.web.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.web.testing.Administrator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody outside the city who gets its texts as a file and hands them back in another language. */
final class Translator {

    /** Where the text to be translated stands in a line of the file. */
    private static final int SOURCE = 3;

    private static final Map<String, List<String>> WORDS = Map.of(
            "Public Works", List.of("الأشغال العامة", "Obras Públicas"),
            "Lighting", List.of("الإنارة", "Alumbrado"),
            "Street light out", List.of("عطل في الإنارة", "Farola apagada"),
            "A lamp is dark or flickers", List.of("مصباح مطفأ أو يومض", "Una farola no luce o parpadea"),
            "What is wrong?", List.of("ما المشكلة؟", "¿Qué pasa?"),
            "The light is out", List.of("المصباح مطفأ", "No luce"),
            "The pole leans", List.of("العمود مائل", "El poste está torcido"),
            "How many lights are out?", List.of("كم مصباحًا مطفأ؟", "¿Cuántas farolas?"),
            "Lamps go to Public Works", List.of("المصابيح إلى الأشغال العامة", "Las farolas van a Obras Públicas"),
            "Office hours", List.of("ساعات الدوام", "Horario de oficina"));

    private final int language;

    private Translator(int language) {
        this.language = language;
    }

    static Translator intoArabic() {
        return new Translator(0);
    }

    static Translator intoSpanish() {
        return new Translator(1);
    }

    String says(String text) {
        var words = WORDS.get(text);
        assertThat(words).as(text).isNotNull();
        return words.get(language);
    }

    /** Get the file from an administrator who has the translations open, and bring it back whole. */
    void works(Administrator administrator) throws IOException {
        var page = administrator.page();
        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("For a spreadsheet (CSV)"))
                        .click());
        administrator.uploads(
                page.locator("vaadin-upload"),
                file.suggestedFilename(),
                "text/csv",
                translated(Files.readString(file.path())));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Take \\d+ into the draft")))
                .click();
        assertThat(page.getByText("texts are in the draft")).isVisible();
        assertThat(page.getByText(Pattern.compile("(\\d+) of \\1 texts are translated")))
                .isVisible();
    }

    /** Fill in the last column of a file that has no text with a comma. */
    private byte[] translated(String file) {
        var lines = new ArrayList<String>();
        for (var line : file.split("\r\n")) {
            var cells = line.split(",", -1);
            if (!lines.isEmpty()) {
                cells[cells.length - 1] = says(cells[SOURCE]);
            }
            lines.add(String.join(",", cells));
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
