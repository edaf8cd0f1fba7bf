package city.plaza.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.UnreadableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnboardingFileTests {

    private static final String WHOLE = """
            name: Springfield
            slug: springfield
            hosts: [311.springfield.example]
            zone: America/Chicago
            country: US
            languages: [en, es]
            template: small-town
            administrator: {name: Ada Admin, email: ada@springfield.example}
            """;

    @TempDir
    Path folder;

    @Test
    void readsACity() throws IOException {
        var city = OnboardingFile.read(file(WHOLE));
        assertThat(city.slug()).isEqualTo("springfield");
        assertThat(city.hosts()).containsExactly("311.springfield.example");
        assertThat(city.languages()).isEqualTo(List.of("en", "es"));
        assertThat(city.boundary()).isNull();
        assertThat(city.administrator().email()).isEqualTo("ada@springfield.example");
    }

    @Test
    void readsTheBoundaryBesideIt() throws IOException {
        Files.writeString(folder.resolve("outline.geojson"), "{\"type\":\"Polygon\"}");
        assertThat(OnboardingFile.read(file(WHOLE + "boundary: outline.geojson\n"))
                        .boundary())
                .isEqualTo("{\"type\":\"Polygon\"}");
        assertThatThrownBy(() -> OnboardingFile.read(file(WHOLE + "boundary: nowhere.geojson\n")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("boundary"));
    }

    @Test
    void namesTheKeyThatIsUnknown() {
        assertThatThrownBy(() -> OnboardingFile.read(file(WHOLE.replace("zone:", "timezone:"))))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("city.yaml")
                .hasMessageContaining("timezone: unknown key")
                .hasMessageContaining("zone");
    }

    @Test
    void namesTheKeyThatIsMissing() {
        assertThatThrownBy(() -> OnboardingFile.read(file(WHOLE.replace("country: US\n", ""))))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("country: is missing");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> OnboardingFile.read(file(WHOLE + "name: Shelbyville\n")))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("name");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("city.yaml"), yaml);
    }
}
