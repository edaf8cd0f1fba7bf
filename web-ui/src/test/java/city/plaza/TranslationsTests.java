package city.plaza;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.request.Outcome;
import city.plaza.request.RequestStatus;
import city.plaza.request.StepKind;
import city.plaza.request.report.Channel;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the pages exists, in every language, and stands in one file. */
class TranslationsTests {

    private static final Path WORDS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path DEFAULT = WORDS.resolve("translations.properties");

    private static final Pattern USED =
            Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern REFUSAL = Pattern.compile("\"(error\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    /** A component or a label given words instead of a key; one sign, such as an arrow, is no word. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?:new (?:Span|Div|Paragraph|H[1-6]|Button|Anchor|RouterLink|NativeLabel|ListItem|Text|Checkbox|TextField|TextArea"
                    + "|ComboBox|Select|Tab|Details|SideNavItem|Emphasis)"
                    + "|\\.set(?:Label|Text|Placeholder|HelperText|ErrorMessage|AriaLabel|HeaderTitle|Title|Alt)"
                    // One value is a column's head, two are a header of HTTP.
                    + "|\\.setHeader(?!\\(\\s*\"[^\"]*\"\\s*,)"
                    + "|\\bNotification\\.show)\\(\\s*\"[^\"]*\\p{L}{2}");

    private static final Pattern RECORDS = Pattern.compile("\\b(?:ActRecord|AuditTrail|\\w+AuditLog)\\b");
    private static final Pattern ACT = Pattern.compile("\"((?!error\\.)[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /** One or two numbers of requests in an English text. */
    private static final Pattern REQUEST_NUMBER = Pattern.compile(
            "\\b(?:requests?|reports?|duplicate of|see also|mention) \\{\\d}(?: and \\{\\d})?",
            Pattern.CASE_INSENSITIVE);

    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String END_OF_DIRECTION = "\u2069";
    private static final Pattern EXPOSED_NUMBER = Pattern.compile("(?<!" + LEFT_TO_RIGHT + ")\\b\\d{4}-\\d{6}\\b(?!-)");

    static Stream<Path> languages() throws IOException {
        return Files.list(WORDS).filter(file -> !file.equals(DEFAULT)).sorted();
    }

    static Stream<Path> files() throws IOException {
        return Files.list(WORDS).sorted();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Path file) {
        assertThat(keys(file)).containsExactlyInAnyOrderElementsOf(keys(DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("files")
    void keysAreSortedAndOnlyThereOnce(Path file) {
        assertThat(keys(file)).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsEmpty(Path file) {
        assertThat(words(file))
                .allSatisfy((key, text) -> assertThat((String) text)
                        .as("%s in %s", key, file.getFileName())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSamePlaceholders(Path file) {
        var original = words(DEFAULT);
        assertThat(words(file))
                .allSatisfy((key, text) -> assertThat(placeholders((String) text))
                        .as("%s in %s", key, file.getFileName())
                        .isEqualTo(placeholders(original.getProperty((String) key, ""))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void textsWithPlaceholdersAreMessageFormats(Path file) {
        assertThat(words(file)).allSatisfy((key, text) -> {
            var pattern = (String) text;
            if (pattern.contains("{")) {
                new MessageFormat(pattern);
                assertThat(pattern.replace("''", ""))
                        .as("%s in %s: a single quote silences a placeholder", key, file.getFileName())
                        .doesNotContain("'");
            }
        });
    }

    /** Without a direction of its own, 2026-000123 is read as 000123-2026 among Arabic words. */
    @Test
    void requestNumbersKeepTheirOrderInArabic() {
        var arabic = words(WORDS.resolve("translations_ar.properties"));
        var scattered = new TreeSet<String>();
        words(DEFAULT).forEach((key, text) -> {
            var found = REQUEST_NUMBER.matcher((String) text);
            while (found.find()) {
                for (var number : found.group().replaceAll("[^{}0-9]", "").split("(?<=})")) {
                    if (!arabic.getProperty((String) key).contains(LEFT_TO_RIGHT + number + END_OF_DIRECTION)) {
                        scattered.add(key + " " + number);
                    }
                }
            }
        });
        arabic.forEach((key, text) -> {
            if (EXPOSED_NUMBER.matcher((String) text).find()) {
                scattered.add((String) key);
            }
        });
        assertThat(scattered).isEmpty();
    }

    @Test
    void everyKeyInTheCodeExists() {
        var known = new TreeSet<>(keys(DEFAULT));
        var missing = new ArrayList<String>();
        for (var source : sources("web-ui")) {
            var found = USED.matcher(read(source));
            while (found.find()) {
                if (!known.contains(found.group(1)) && !found.group(1).endsWith(".")) {
                    missing.add(found.group(1) + " in " + source.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalCanBeRead() {
        var known = new TreeSet<>(keys(DEFAULT));
        var missing = new TreeSet<String>();
        for (var module : List.of("platform-core", "tenant-admin", "infrastructure", "web-ui")) {
            for (var source : sources(module)) {
                var found = REFUSAL.matcher(read(source));
                while (found.find()) {
                    if (!known.contains(found.group(1))) {
                        missing.add(found.group(1) + " in " + source.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whatever writes to the audit trail names its acts in the same file. */
    @Test
    void everyActOfTheAuditTrailHasWordsAndNothingElseHas() {
        var acts = new TreeSet<String>();
        for (var module : List.of("platform-core", "tenant-admin", "infrastructure", "web-ui")) {
            for (var source : sources(module)) {
                var text = read(source);
                if (RECORDS.matcher(text).find()) {
                    ACT.matcher(text).results().forEach(found -> acts.add("admin.audit.act." + found.group(1)));
                }
            }
        }
        assertThat(acts).hasSizeGreaterThan(20);
        assertThat(keys(DEFAULT).stream().filter(key -> key.startsWith("admin.audit.act.")))
                .containsExactlyElementsOf(acts);
    }

    @Test
    void everyStatusOutcomeChannelAndStepHasAWord() {
        assertThat(keys(DEFAULT))
                .containsAll(named("status", RequestStatus.values()))
                .containsAll(named("outcome", Outcome.values()))
                .containsAll(named("channel", Channel.values()))
                .containsAll(named("step", StepKind.values()));
    }

    @Test
    void pagesShowNoLiterals() {
        var literals = new ArrayList<String>();
        for (var source : sources("web-ui")) {
            var found = LITERAL.matcher(read(source));
            while (found.find()) {
                literals.add(source.getFileName() + ": " + found.group());
            }
        }
        assertThat(literals).isEmpty();
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + "." + value.name()).toList();
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> keys(Path file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Properties words(Path file) {
        var words = new Properties();
        try {
            words.load(new StringReader(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static List<Path> sources(String module) {
        var root = Path.of("..", module, "src/main/java");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
