package city.plaza.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPatternTests {

    @ParameterizedTest
    @CsvSource({
        "[A-Z]{2}-[0-9]{4}, AB-1234, true",
        "[A-Z]{2}-[0-9]{4}, AB-12345, false",
        "\\d{3}, 123, true",
        "\\d{3}, 0123, false",
        "(?i)meter \\w+, METER a7, true",
        "\\p{L}+, حفرة, true",
        "\\p{L}+, 坑1, false",
        "(?:north|south) [1-9], south 5, true"
    })
    void fitsWhereAllOfTheTextDoes(String pattern, String text, boolean fits) {
        assertThat(AnswerPattern.isValid(pattern)).isTrue();
        assertThat(AnswerPattern.fits(pattern, text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9", "(", "*a", "(?=a)b", "(?<!a)b", "(a)\\1", "((((a{100}){100}){100}){100})"})
    void refusesWhatIsNoneOrCouldTakeLong(String pattern) {
        assertThat(AnswerPattern.isValid(pattern)).isFalse();
        // One that a city published before is not held against its residents.
        assertThat(AnswerPattern.fits(pattern, "anything")).isTrue();
    }

    @Test
    void refusesLongOnes() {
        assertThat(AnswerPattern.isValid("a".repeat(AnswerPattern.MAX_LENGTH))).isTrue();
        assertThat(AnswerPattern.isValid("a".repeat(AnswerPattern.MAX_LENGTH + 1)))
                .isFalse();
    }

    /** The kinds that never end in a backtracking engine. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(.*a){20}b", "(a?){50}a{50}b", "((a{1,30}){1,30})b"})
    void decidesInTimeThatGrowsWithTheTextAlone(String pattern) {
        assertThat(AnswerPattern.isValid(pattern)).isTrue();
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(AnswerPattern.fits(pattern, "a".repeat(200) + "c"))
                        .isFalse());
    }
}
