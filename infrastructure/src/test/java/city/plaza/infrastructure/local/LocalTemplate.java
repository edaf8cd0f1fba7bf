package city.plaza.infrastructure.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * The data of a platform on which Keycloak has started once and nothing else has happened, kept beside Keycloak and copied
 * for tests: on an empty database Keycloak makes a hundred tables, which costs it more than everything else in its start.
 */
public final class LocalTemplate {

    private static final String NAME = "platform-template-";
    private static final String DATA = "postgres";

    private LocalTemplate() {}

    /** Begin a platform's folder with a copy, unless it has data; the template is made first unless it is there. */
    public static void copyTo(Path folder) {
        if (Files.exists(folder.resolve(DATA))) {
            return;
        }
        var template = template();
        try (var files = Files.walk(template)) {
            for (var file : files.filter(each -> !each.equals(template)).toList()) {
                Files.copy(
                        file,
                        folder.resolve(template.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot copy " + template + " to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Of two who make it, one waits. */
    private static Path template() {
        var installation = KeycloakInstallation.find();
        try (var lock = FileChannel.open(
                        installation.home().resolveSibling(NAME + "lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var held = lock.lock()) {
            var template = installation.home().resolveSibling(NAME + version(installation));
            if (!held.isValid() || !Files.exists(template)) {
                make(template);
            }
            return template;
        } catch (IOException e) {
            throw new LocalFailure("Cannot make a template beside " + installation.home() + ": " + e.getMessage(), e);
        }
    }

    private static void make(Path template) throws IOException {
        try (var others = Files.newDirectoryStream(template.getParent(), NAME + "*")) {
            for (var other : others) {
                if (Files.isDirectory(other)) {
                    LocalFolder.delete(other);
                }
            }
        }
        var unfinished = template.resolveSibling(template.getFileName() + ".unfinished");
        var options = new LocalOptions(unfinished, false, false, true, 0, 0, 0);
        LocalPlatform.start(options).close();
        try (var files = Files.list(unfinished)) {
            for (var file : files.toList()) {
                var name = Objects.requireNonNull(file.getFileName()).toString();
                if (!name.equals(DATA) && !name.equals(LocalSecrets.FILE)) {
                    LocalFolder.delete(file);
                }
            }
        }
        Files.move(unfinished, template);
    }

    /** Changes with Keycloak, with PostgreSQL, and with the scripts that prepare both. */
    private static String version(KeycloakInstallation installation) throws IOException {
        var scripts = Objects.hash(SqlScript.statements("cluster.sql"), SqlScript.statements("plaza.sql"));
        return "%s-postgres-%s-%08x".formatted(installation.home().getFileName(), LocalPostgres.VERSION, scripts);
    }
}
