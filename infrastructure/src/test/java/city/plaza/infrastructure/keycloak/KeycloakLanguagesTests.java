package city.plaza.infrastructure.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeycloakLanguagesTests {

    private static final Pattern MESSAGES = Pattern.compile("(?:.*/)?login/messages/messages_(.+)\\.properties");

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "es-419,es",
        "zh,zh-Hans",
        "zh-Hans,zh-Hans",
        "zh-CN,zh-Hans",
        "zh-Hant,zh-Hant",
        "zh-TW,zh-Hant",
        "zh-HK,zh-Hant",
        "pt-BR,pt-BR",
        "pt-PT,pt",
        "fil,fil",
        "hmn,hmn"
    })
    void namesALanguageAsKeycloakDoes(String language, String tag) {
        assertThat(KeycloakLanguages.tag(Locale.forLanguageTag(language))).isEqualTo(tag);
    }

    @Test
    void listsThoseThatKeycloakAndTheThemeHaveMessagesIn() throws IOException {
        var home = Path.of(System.getProperty("keycloak.home"), "lib/lib/main");
        var found = new TreeSet<String>();
        try (var jars = Files.newDirectoryStream(home, "org.keycloak.keycloak-themes-[0-9]*.jar");
                var theme = Files.walk(Path.of("../infrastructure/src/main/keycloak/themes/plaza"))) {
            for (var each : jars) {
                try (var jar = new JarFile(each.toFile())) {
                    jar.stream()
                            .map(Object::toString)
                            .filter(name -> name.contains("theme/base/"))
                            .flatMap(KeycloakLanguagesTests::tag)
                            .forEach(found::add);
                }
            }
            theme.map(Path::toString).flatMap(KeycloakLanguagesTests::tag).forEach(found::add);
        }
        assertThat(KeycloakLanguages.ALL).extracting(Locale::toLanguageTag).containsExactlyElementsOf(found);
    }

    private static Stream<String> tag(String file) {
        var messages = MESSAGES.matcher(file);
        return messages.matches() ? Stream.of(messages.group(1).replace('_', '-')) : Stream.of();
    }
}
