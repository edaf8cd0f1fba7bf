package city.plaza.onboarding;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.UnreadableText;
import city.plaza.shared.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.type.TypeReference;

/** A city written down as YAML: the fields of {@link OnboardCity}, with the boundary as the name of a file beside it. */
public final class OnboardingFile {

    private OnboardingFile() {}

    /**
     * Read a city from a file.
     *
     * @throws UnreadableText naming the file and the key that is unknown, missing or of another kind
     * @throws InvalidInput naming the field {@code boundary} if the file it names cannot be read
     */
    public static OnboardCity read(Path file) throws IOException {
        var yaml = Files.readString(file, StandardCharsets.UTF_8);
        var city = YamlFile.read(file.toString(), yaml, new TypeReference<OnboardCity>() {});
        if (city.boundary() == null) {
            return city;
        }
        var boundary = file.resolveSibling(city.boundary());
        try {
            return new OnboardCity(
                    city.name(),
                    city.slug(),
                    city.hosts(),
                    city.zone(),
                    city.country(),
                    city.languages(),
                    city.template(),
                    Files.readString(boundary, StandardCharsets.UTF_8),
                    city.cell(),
                    city.administrator());
        } catch (IOException e) {
            throw new InvalidInput("boundary", "error.city.boundary-file", boundary);
        }
    }
}
