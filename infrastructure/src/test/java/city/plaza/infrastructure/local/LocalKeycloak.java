package city.plaza.infrastructure.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Keycloak with Plaza's login theme and the service client that provisions realms. */
public final class LocalKeycloak extends LocalProcess {

    private static final Duration STARTUP = Duration.ofMinutes(4);
    private static final String THEMES = "keycloak/themes/";
    private static final long ROOM = 512L << 20;

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalSecrets secrets;
    private int management;

    LocalKeycloak(Path folder, LocalOptions options, LocalPostgres postgres, LocalSecrets secrets) {
        super("Keycloak", options.keycloakPort());
        this.folder = folder;
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /** Where browsers find it, and how its tokens name it. */
    public String url() {
        return "http://localhost:" + port();
    }

    /** Where the application finds it; another name than the browsers' one, as in production. */
    public String internalUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** The people of its realms. */
    public LocalPeople people() {
        return new LocalPeople(internalUrl(), secrets.get(KeycloakServiceClient.ID));
    }

    @Override
    ChildProcess launch() {
        var installation = KeycloakInstallation.find();
        LocalFolder.requireRoom(folder, ROOM);
        installation.build();
        management = LocalPorts.free();
        var builder = installation.process(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--http-management-port=" + management,
                "--hostname=" + url(),
                "--hostname-backchannel-dynamic=true",
                "--spi-theme--folder--dir=" + themes(),
                "--db-url=" + postgres.jdbcUrl("keycloak"),
                "--db-username=keycloak",
                "--db-pool-max-size=20",
                "--log-level=info,io.smallrye.health:warn"));
        builder.environment().put("KC_DB_PASSWORD", postgres.password("keycloak"));
        builder.environment().putAll(bootstrap().environment());
        return new ChildProcess(name(), builder, LocalFolder.log(folder.resolve("logs"), "keycloak"));
    }

    @Override
    void awaitReady(ChildProcess launched) {
        launched.awaitReady(STARTUP, this::isHealthy);
        bootstrap().create();
    }

    private KeycloakServiceClient bootstrap() {
        return new KeycloakServiceClient(internalUrl(), secrets);
    }

    private Path themes() {
        var target = folder.resolve("themes");
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (var resource : resolver.getResources("classpath*:" + THEMES + "**/*")) {
                var url = resource.getURL().toString();
                if (resource.isReadable() && !url.endsWith("/")) {
                    var file = target.resolve(url.substring(url.indexOf(THEMES) + THEMES.length()));
                    LocalFolder.create(file.resolveSibling("."));
                    Files.write(file, resource.getContentAsByteArray());
                }
            }
            return LocalFolder.create(target);
        } catch (IOException e) {
            throw new LocalFailure("Cannot copy the login theme to " + target + ": " + e.getMessage(), e);
        }
    }

    private boolean isHealthy() throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/health/ready")
                .toURL()
                .openConnection();
        connection.setConnectTimeout(1000);
        connection.setReadTimeout(5000);
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    }

    Map<String, String> environment() {
        return Map.of(
                "plaza.keycloak.url", url(),
                "plaza.keycloak.internal-url", internalUrl(),
                "plaza.keycloak.client-id", KeycloakServiceClient.ID,
                "plaza.keycloak.client-secret", secrets.get(KeycloakServiceClient.ID));
    }
}
