package city.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownLanguageTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fil", "zh-Hans", "pt-BR", "ar", "hmn", "es-419"})
    void knowsLanguages(String tag) {
        assertThat(KnownLanguage.of(tag)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "qqq", "english", "en_US", "en-Qqqq", "zz", "*"})
    void knowsWhatIsNone(String tag) {
        assertThat(KnownLanguage.of(tag)).isEmpty();
    }
}
