package city.plaza.infrastructure.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;

/** PostgreSQL, Redis and Keycloak as child processes, prepared as production prepares them. */
public final class LocalPlatform implements AutoCloseable {

    private final Path folder;
    private final boolean temporary;
    private final LocalSecrets secrets;
    private final LocalPostgres postgres;
    private final LocalRedis redis;
    private final LocalKeycloak keycloak;
    private final Map<String, LocalPostgres> cells = new LinkedHashMap<>();
    private final LocalMail mail = new LocalMail();
    private volatile boolean closed;

    private LocalPlatform(LocalOptions options) {
        temporary = options.data() == null;
        folder = options.data() == null ? LocalFolder.temporary() : LocalFolder.create(options.data());
        if (temporary) {
            LocalTemplate.copyTo(folder);
        }
        try {
            secrets = new LocalSecrets(folder);
        } catch (IOException e) {
            throw new LocalFailure("Cannot read the secrets in " + folder + ": " + e.getMessage(), e);
        }
        postgres = new LocalPostgres(folder, options, secrets);
        redis = new LocalRedis(folder, options);
        keycloak = new LocalKeycloak(folder, options, postgres, secrets);
    }

    /** Start what the options ask for and wait until it answers. */
    public static LocalPlatform start(LocalOptions options) {
        return start(options, step -> {});
    }

    /**
     * Start what the options ask for and wait until it answers.
     *
     * @param progress is told a line per server, such as {@code PostgreSQL is up (1.2 s)}
     * @throws LocalFailure with everything stopped again, if one of them does not start
     */
    public static LocalPlatform start(LocalOptions options, Consumer<String> progress) {
        var platform = new LocalPlatform(options);
        closeAfterApplications(platform);
        try {
            platform.mail.start();
            platform.servers(options).forEach(server -> platform.start(server, progress));
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** The platform shared by all tests of a run: PostgreSQL and Redis; Keycloak once a test asks for it. */
    public static LocalPlatform shared() {
        return Shared.PLATFORM;
    }

    /** Spring closes its contexts first and then calls these handlers, so no client loses its server. */
    private static void closeAfterApplications(LocalPlatform platform) {
        SpringApplication.getShutdownHandlers().add(platform::close);
    }

    private List<LocalServer> servers(LocalOptions options) {
        var servers = new ArrayList<LocalServer>();
        servers.add(postgres);
        if (options.redis()) {
            servers.add(redis);
        }
        if (options.keycloak()) {
            servers.add(keycloak);
        }
        return servers;
    }

    private void start(LocalServer server, Consumer<String> progress) {
        var began = System.nanoTime();
        server.start();
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        progress.accept("%s is up (%.1f s)".formatted(server.name(), millis / 1000.0));
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** Start another PostgreSQL, which an application started from now on has as its cell of this name. */
    public LocalPostgres addCell(String name, LocalOptions options) {
        var cell = new LocalPostgres(LocalFolder.create(folder.resolve("cells").resolve(name)), options, secrets);
        cells.put(name, cell);
        cell.start();
        return cell;
    }

    public LocalRedis redis() {
        return redis;
    }

    public LocalKeycloak keycloak() {
        return keycloak;
    }

    public LocalMail mail() {
        return mail;
    }

    /** The folder that holds the data, the logs and the secrets. */
    public Path folder() {
        return folder;
    }

    /** Call back once, with one clear line, when a server that was started ends by itself. */
    public void whenAServerDies(Consumer<String> listener) {
        var watched = List.<LocalServer>of(postgres, redis, keycloak).stream()
                .filter(LocalServer::running)
                .toList();
        Thread.ofVirtual().name("local-platform-watch").start(() -> {
            try {
                while (!closed) {
                    for (var server : watched) {
                        if (!server.running() && !closed) {
                            // Ctrl-C reaches the servers too: a moment later it is known whether all of it is to end.
                            TimeUnit.MILLISECONDS.sleep(500);
                            listener.accept(server.name() + " has ended unexpectedly, see " + folder.resolve("logs"));
                            return;
                        }
                    }
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What the application must be told to use this platform, as properties. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.putAll(postgres.environment("plaza.db"));
        cells.forEach((name, cell) -> environment.putAll(cell.environment("plaza.cells." + name + ".db")));
        environment.putAll(redis.environment());
        environment.putAll(keycloak.environment());
        environment.putAll(mail.environment());
        environment.put("plaza.secret", secrets.get("plaza"));
        environment.put("plaza.base-domain", "localhost");
        environment.put("plaza.public-scheme", "http");
        environment.put("plaza.photo-dir", folder.resolve("photos").toString());
        return environment;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        var problems = new ArrayList<RuntimeException>();
        var servers = new ArrayList<LocalServer>(List.of(keycloak, redis, postgres));
        servers.addAll(cells.values());
        for (var server : servers) {
            try {
                server.stop();
            } catch (RuntimeException e) {
                problems.add(e);
            }
        }
        mail.stop();
        if (temporary) {
            LocalFolder.delete(folder);
        }
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    private static final class Shared {
        private static final LocalPlatform PLATFORM = start(LocalOptions.forTests());
    }
}
