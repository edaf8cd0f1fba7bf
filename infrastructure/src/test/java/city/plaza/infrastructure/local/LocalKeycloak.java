package city.plaza.infrastructure.local;

import java.nio.file.Path;
import java.util.Map;

/** Keycloak. */
public final class LocalKeycloak implements LocalServer {

    private final int port;

    LocalKeycloak(Path folder, LocalOptions options, LocalPostgres postgres, LocalSecrets secrets) {
        port = LocalPorts.take(options.keycloakPort(), "Keycloak");
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        throw new LocalFailure("Keycloak is not part of the local platform yet");
    }

    @Override
    public void stop() {}

    @Override
    public void kill() {}

    @Override
    public boolean running() {
        return false;
    }

    Map<String, String> environment() {
        var url = "http://localhost:" + port;
        return Map.of("plaza.keycloak.url", url, "plaza.keycloak.internal-url", url);
    }
}
