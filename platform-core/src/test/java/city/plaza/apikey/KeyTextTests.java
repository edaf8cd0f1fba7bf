package city.plaza.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTests {

    @Test
    void isReadAsItWasShown() {
        var key = KeyText.random();
        assertThat(key.reveal()).matches("plz_[0-9A-Za-z]{12}_[0-9A-Za-z]{39}").startsWith("plz_" + key.publicId());
        assertThat(KeyText.read(key.reveal())).hasValueSatisfying(read -> {
            assertThat(read.publicId()).isEqualTo(key.publicId());
            assertThat(read.hash()).isEqualTo(key.hash()).hasSize(32);
        });
    }

    @Test
    void noticesEveryTypingErrorInOneCharacter() {
        var shown = KeyText.random().reveal();
        for (int at = 0; at < shown.length(); at++) {
            char other = shown.charAt(at) == 'a' ? 'b' : 'a';
            assertThat(KeyText.read(shown.substring(0, at) + other + shown.substring(at + 1)))
                    .as("error at %d", at)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plz_", "letmein", "plz_000000000000_00000000000000000000000000000000000000 ", "ключ"})
    void isNothingElse(String presented) {
        assertThat(KeyText.read(presented)).isEmpty();
    }

    @Test
    void neverSpeaksItsSecret() {
        var key = KeyText.random();
        var secret = key.reveal().substring(17);
        assertThat(key.toString()).isEqualTo("plz_" + key.publicId() + "_…").doesNotContain(secret);
        assertThat(Objects.toString(KeyText.read(key.reveal()))).doesNotContain(secret);
    }

    @Test
    void isDrawnAnewEachTime() {
        assertThat(KeyText.random().reveal()).isNotEqualTo(KeyText.random().reveal());
        assertThat(33 * Math.log(62) / Math.log(2)).as("bits of a secret").isGreaterThan(192);
    }
}
