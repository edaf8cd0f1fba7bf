package city.plaza.infrastructure.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** Keycloak as Maven unpacked it, augmented once for PostgreSQL so that a start takes seconds. */
final class KeycloakInstallation {

    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    private final Path home;

    private KeycloakInstallation(Path home) {
        this.home = home;
    }

    /** The installation the system property {@code keycloak.home} points to. */
    static KeycloakInstallation find() {
        var home = System.getProperty("keycloak.home");
        if (home == null || !Files.exists(Path.of(home, "lib", "quarkus-run.jar"))) {
            throw new LocalFailure("Keycloak is not in " + home
                    + ": run 'mvn generate-test-resources' once, and pass its folder as -Dkeycloak.home=");
        }
        return new KeycloakInstallation(Path.of(home).toAbsolutePath());
    }

    Path home() {
        return home;
    }

    /** Augment it unless that was done already with these settings; of two who try, one waits. */
    void build() {
        var wanted = home.getFileName() + " " + BUILD;
        var stamp = LocalFolder.create(home.resolve("data")).resolve("plaza.built");
        try (var lock = FileChannel.open(
                        home.resolve("data/plaza.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return;
            }
            new ChildProcess("Keycloak's build", process(BUILD), home.resolve("data/build.log"))
                    .awaitSuccess(BUILD_LIMIT);
            Files.writeString(stamp, wanted);
        } catch (IOException e) {
            throw new LocalFailure("Keycloak cannot be built in " + home + ": " + e.getMessage(), e);
        }
    }

    /** Java itself and not kc.sh, which would stay between us and the server. */
    ProcessBuilder process(List<String> arguments) {
        var command = ChildJava.command();
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(home.toFile());
    }
}
