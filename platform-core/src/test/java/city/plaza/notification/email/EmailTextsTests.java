package city.plaza.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.request.Outcome;
import city.plaza.shared.Languages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTextsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_zh", "_fr", "_ar"})
    void everyLanguageSaysAllThatEnglishSays(String language) throws IOException {
        var english = words("");
        var other = words(language);
        assertThat(other).hasSameSizeAs(english).containsOnlyKeys(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(other.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_zh", "_fr", "_ar"})
    void noStraightQuoteSwallowsAPlaceholder(String language) throws IOException {
        assertThat(words(language)).allSatisfy((key, text) -> assertThat(text).doesNotContain("'"));
    }

    @Test
    void everyStepThatIsToldHasItsWords() throws IOException {
        var steps = Stream.concat(
                Stream.of("submitted", "started", "commented", "reopened"),
                Arrays.stream(Outcome.values()).map(outcome -> "resolved." + outcome));
        var keys = words("").keySet();
        assertThat(steps)
                .allSatisfy(step -> assertThat(keys)
                        .contains(step + ".subject", step + ".heading", step + ".what", step + ".next"));
    }

    @Test
    void theReadersLanguageGoesBeforeTheCitysAndEnglishComesLast() {
        assertThat(Languages.ofEmails(Locale.forLanguageTag("es-MX"), Locale.FRENCH))
                .isEqualTo(Locale.forLanguageTag("es"));
        assertThat(Languages.ofEmails(Locale.forLanguageTag("fil"), Locale.FRENCH))
                .isEqualTo(Locale.FRENCH);
        assertThat(Languages.ofEmails(Locale.forLanguageTag("fil"), Locale.GERMAN))
                .isEqualTo(Locale.ENGLISH);
        assertThat(new EmailTexts().text(Locale.forLanguageTag("es"), "submitted.subject", "2026-000311", "Bache {0}"))
                .isEqualTo("Tenemos su reporte 2026-000311: Bache {0}");
    }

    private static List<String> placeholders(@org.jspecify.annotations.Nullable String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(Objects.requireNonNull(text)).results().forEach(match -> found.add(match.group()));
        return List.copyOf(found);
    }

    private static TreeMap<String, String> words(String language) throws IOException {
        var name = "/notification-templates/messages" + language + ".properties";
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(EmailTexts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, text) -> words.put(key.toString(), text.toString()));
        return words;
    }
}
