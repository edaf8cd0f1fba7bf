package city.plaza.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_zh", "_fr", "_ar"})
    void everyLanguageHasEveryWordOnceInOrderAndWithTheSameBlanks(String suffix) {
        var english = lines("");
        var lines = lines(suffix);
        var keys = lines.stream().map(TranslationsTests::key).toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
        assertThat(keys).isEqualTo(english.stream().map(TranslationsTests::key).toList());
        for (int at = 0; at < lines.size(); at++) {
            assertThat(value(lines.get(at))).as(lines.get(at)).isNotBlank();
            assertThat(blanks(lines.get(at))).as(lines.get(at)).isEqualTo(blanks(english.get(at)));
        }
    }

    private static List<String> lines(String suffix) {
        try (var file =
                TranslationsTests.class.getResourceAsStream("/vaadin-i18n/translations" + suffix + ".properties")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1);
    }

    private static TreeSet<String> blanks(String line) {
        return new TreeSet<>(PLACEHOLDER
                .matcher(value(line))
                .results()
                .map(MatchResult::group)
                .toList());
    }
}
