package city.plaza.infrastructure.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with the settings and the roles of production. */
public final class LocalPostgres implements LocalServer {

    static final String VERSION = "18";
    /** Extracted binaries, one cluster and some growth. */
    private static final long ROOM = 512L << 20;

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final String HBA = """
            # Everybody shows a password, the superuser too.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final Path data;
    private final int port;
    private final boolean durable;
    private final LocalSecrets secrets;
    private @Nullable EmbeddedPostgres server;

    LocalPostgres(Path folder, LocalOptions options, LocalSecrets secrets) {
        this.data = folder.resolve("postgres");
        this.port = LocalPorts.take(options.postgresPort(), "PostgreSQL");
        this.durable = options.durable();
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of a role that production has too, or of {@code postgres}. */
    public String password(String role) {
        return secrets.get("postgres." + role);
    }

    @Override
    public synchronized void start() {
        if (running()) {
            return;
        }
        LocalFolder.requireRoom(data, ROOM);
        checkDataFolder();
        try {
            server = builder().start();
            if (!Files.exists(prepared())) {
                prepare();
            }
        } catch (IOException | SQLException | RuntimeException e) {
            stop();
            throw new LocalFailure("PostgreSQL did not start in " + data + ", see " + log() + ": " + e.getMessage(), e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setPort(port)
                .setConnectConfig("password", password("postgres"))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "und")
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_locks_per_transaction", "2048")
                .setServerConfig("recovery_init_sync_method", "syncfs");
        // The library always passes -F, which is fsync=off.
        return builder.setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off");
    }

    private Path log() {
        return LocalFolder.log(data.resolveSibling("logs"), "postgres");
    }

    private Path prepared() {
        return data.resolve("plaza.prepared");
    }

    private void prepare() throws SQLException, IOException {
        // A start that was cut short leaves half of it: begin again.
        execute(
                "postgres",
                List.of(
                        "DROP DATABASE IF EXISTS plaza",
                        "DROP DATABASE IF EXISTS keycloak",
                        "DROP ROLE IF EXISTS plaza_runtime",
                        "DROP ROLE IF EXISTS plaza_owner",
                        "DROP ROLE IF EXISTS keycloak"));
        execute("postgres", SqlScript.statements("cluster.sql"));
        execute("plaza", SqlScript.statements("plaza.sql"));
        for (var role : List.of("postgres", "plaza_owner", "plaza_runtime", "keycloak")) {
            execute("postgres", List.of("ALTER ROLE " + role + " PASSWORD '" + password(role) + "'"));
        }
        Files.writeString(data.resolve("pg_hba.conf"), HBA, StandardCharsets.UTF_8);
        execute("postgres", List.of("SELECT pg_reload_conf()"));
        Files.createFile(prepared());
    }

    /** Run statements as the superuser, each in a transaction of its own. */
    public void execute(String database, List<String> statements) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl(database), "postgres", password("postgres"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void checkDataFolder() {
        try {
            var version = data.resolve("PG_VERSION");
            if (Files.exists(version) && !Files.readString(version).strip().equals(VERSION)) {
                throw new LocalFailure("The data in " + data + " was written by PostgreSQL "
                        + Files.readString(version).strip() + ", expected " + VERSION
                        + ": choose another folder, or let it be made anew");
            }
            var pidFile = data.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
                if (isPostgres(pid)) {
                    throw new LocalFailure("The data in " + data + " is in use by PostgreSQL process " + pid
                            + ": end that one first (kill -INT " + pid + ")");
                }
                Files.delete(pidFile);
            }
        } catch (IOException | NumberFormatException e) {
            throw new LocalFailure("Cannot read the data in " + data + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalFailure("PostgreSQL did not stop: " + e.getMessage(), e);
        } finally {
            server = null;
        }
    }

    @Override
    public synchronized void kill() {
        postmaster().ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        });
        try {
            // Else the library waits in vain for the dead one to stop.
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new LocalFailure("Cannot clear up after PostgreSQL: " + e.getMessage(), e);
        }
        stop();
    }

    /** The server's main process, for tests that freeze or kill it. */
    public Optional<ProcessHandle> postmaster() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean running() {
        return server != null && postmaster().filter(ProcessHandle::isAlive).isPresent();
    }

    /** @param database what the settings call it, such as {@code plaza.db} */
    Map<String, String> environment(String database) {
        return Map.of(
                database + ".url", jdbcUrl("plaza"),
                database + ".user", "plaza_runtime",
                database + ".password", password("plaza_runtime"),
                database + ".owner.user", "plaza_owner",
                database + ".owner.password", password("plaza_owner"));
    }
}
