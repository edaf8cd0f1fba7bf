package city.plaza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What tells Plaza where it runs says the same everywhere: settings, README, compose file and the script for secrets. */
class DeploymentTests {

    private static final Path ROOT = Path.of("..");
    private static final String DOCKER = "infrastructure/src/main/docker/";
    private static final Pattern SETTING = Pattern.compile("\\$\\{(PLAZA_[A-Z_]+)");
    private static final Pattern REQUIRED = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+):\\?");
    private static final Pattern MENTIONED = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`PLAZA_.*?) \\|");
    private static final Pattern NAME = Pattern.compile("`(PLAZA_[A-Z_]+)`");
    private static final Pattern LINE = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

    /** Where a node listens; in a container the proxy expects it at its default. */
    private static final String PORT = "PLAZA_PORT";

    @TempDir
    private Path folder;

    private String text;
    private Map<String, Object> compose;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(ROOT.resolve("docker-compose.yml"));
        compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @Test
    void everySettingStandsInTheReadme() throws IOException {
        var rows = ROW.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(settings());
    }

    @Test
    void everySettingReachesEveryNode() throws IOException {
        var expected = new TreeSet<>(settings());
        expected.remove(PORT);
        for (var node : List.of("app-1", "app-2", "migrate")) {
            var given = map(service(node).get("environment")).keySet();
            assertThat(given.stream().filter(each -> each.startsWith("PLAZA_")).toList())
                    .as(node)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everythingThatIsRequiredIsWrittenByTheScriptAndNothingElse() throws Exception {
        var written = generated();
        var known = found(MENTIONED, text);
        assertThat(found(REQUIRED, text)).isSubsetOf(written.keySet());
        assertThat(written.keySet()).isSubsetOf(known);
        assertThat(written.entrySet().stream()
                        .filter(each -> each.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("PLAZA_MAP_TILE_URL", "PLAZA_MAP_TILE_ATTRIBUTION");
        var secrets = written.entrySet().stream()
                .filter(each ->
                        each.getKey().contains("PASSWORD") || each.getKey().contains("SECRET"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(secrets).hasSizeGreaterThan(6).doesNotHaveDuplicates().allMatch(secret -> secret.length() >= 64);
    }

    @Test
    void noSecretHasADefault() {
        assertThat(found(MENTIONED, text).stream()
                        .filter(each -> each.contains("PASSWORD") || each.endsWith("SECRET"))
                        .toList())
                .isSubsetOf(found(REQUIRED, text));
    }

    @Test
    void everyPartOfTheComposeFileIsThere() {
        var services = map(compose.get("services"));
        for (var name : services.keySet()) {
            var service = service(name);
            assertThat(service.containsKey("image") || service.containsKey("build"))
                    .as(name)
                    .isTrue();
            assertThat(services.keySet()).as(name).containsAll(names(service.get("depends_on")));
            assertThat(map(compose.get("networks")).keySet()).as(name).containsAll(names(service.get("networks")));
            for (var volume : names(service.get("volumes"))) {
                var source = volume.substring(0, volume.indexOf(':'));
                if (source.startsWith("./")) {
                    assertThat(ROOT.resolve(source)).as(name).exists();
                } else {
                    assertThat(map(compose.get("volumes"))).as(name).containsKey(source);
                }
            }
            if (service.get("build") instanceof Map<?, ?> build) {
                var context = ROOT.resolve(String.valueOf(build.get("context")));
                assertThat(context.resolve(String.valueOf(build.get("dockerfile"))))
                        .as(name)
                        .exists();
            }
        }
    }

    @Test
    void nothingIsPublishedBeyondTheMachine() {
        for (var name : map(compose.get("services")).keySet()) {
            assertThat(names(service(name).get("ports"))).as(name).allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    @Test
    void aNodeStartsFromTheCacheThatItsImageMadeOfSettingsThatThereAre() throws IOException {
        var image = Files.readString(ROOT.resolve(DOCKER + "Dockerfile"));
        var made = found(Pattern.compile("-XX:AOTCacheOutput=(\\S+)"), image);
        assertThat(made).hasSize(1).isEqualTo(found(Pattern.compile("-XX:AOTCache=([^\"]+)"), image));
        assertThat(found(Pattern.compile("(PLAZA_[A-Z_]+)="), image)).isSubsetOf(settings());
        assertThat(image.indexOf("JAVA_TOOL_OPTIONS="))
                .as("options differ between making and using it")
                .isLessThan(image.indexOf("AOTCacheOutput"));
    }

    /** What the application reads from its surroundings. */
    private static Set<String> settings() throws IOException {
        return found(SETTING, Files.readString(ROOT.resolve("web-ui/src/main/resources/application.yaml")));
    }

    private Map<String, String> generated() throws Exception {
        var file = folder.resolve("env");
        var script = new ProcessBuilder(
                        "bash", ROOT.resolve(DOCKER + "generate-env.sh").toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        return LINE.matcher(Files.readString(file))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Object> service(String name) {
        return map(map(compose.get("services")).get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<String> names(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Map<?, ?> named -> named.keySet().stream().map(String::valueOf).toList();
            case Collection<?> listed -> listed.stream().map(String::valueOf).toList();
            default -> Stream.of(value).map(String::valueOf).toList();
        };
    }
}
