package city.plaza.cli.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a command finds the platform it works on: the environment, or else a demo that runs on this machine. */
public final class PlatformSettings {

    /** Written by the demo for as long as it runs. */
    public static final String DEMO = "plaza.demo.settings";

    private static final Path DEFAULT_DEMO_FILE = Path.of(".local", "demo.properties");

    private PlatformSettings() {}

    /**
     * The settings beyond those of the environment; names as in application.yaml.
     *
     * @throws CommandFailed if neither the environment nor a demo says where the database is
     */
    public static Map<String, Object> find(Map<String, String> environment) {
        if (!Optional.ofNullable(environment.get("PLAZA_DB_URL")).orElse("").isBlank()) {
            return Map.of();
        }
        var file = Optional.ofNullable(System.getProperty(DEMO)).map(Path::of).orElse(DEFAULT_DEMO_FILE);
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("no database is named: set PLAZA_DB_URL and the settings beside it, or start the"
                    + " demo first, whose platform is then used");
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new CommandFailed("the settings of the demo in " + file + " cannot be read: " + e.getMessage());
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty, (one, other) -> other, TreeMap::new));
    }
}
