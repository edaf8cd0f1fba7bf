package city.plaza.infrastructure.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.infrastructure.testing.KillTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KillTest
class LocalPlatformTests {

    @TempDir
    private Path folder;

    @Test
    void preparesRolesAsInProductionAndKeepsDataAcrossRuns() throws SQLException {
        try (var platform = LocalPlatform.start(LocalOptions.keptIn(folder).withoutKeycloak())) {
            var environment = platform.environment();
            try (var owner = DriverManager.getConnection(
                            environment.get("plaza.db.url"),
                            environment.get("plaza.db.owner.user"),
                            environment.get("plaza.db.owner.password"));
                    var statement = owner.createStatement()) {
                statement.execute("CREATE SCHEMA kept");
            }
            assertThatThrownBy(() -> asRuntime(platform, "CREATE SCHEMA x")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asRuntime(platform, "CREATE TABLE public.x (x int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(platform.postgres().jdbcUrl("plaza"), "postgres", "wrong"))
                    .hasMessageContaining("password authentication failed");
            platform.postgres().kill();
            platform.postgres().start();
            asRuntime(platform, "SELECT 1");
        }
        try (var platform = LocalPlatform.start(LocalOptions.keptIn(folder).withoutKeycloak())) {
            assertThatThrownBy(() -> platform.postgres().execute("plaza", java.util.List.of("CREATE SCHEMA kept")))
                    .hasMessageContaining("already exists");
        }
    }

    private static void asRuntime(LocalPlatform platform, String sql) throws SQLException {
        var environment = platform.environment();
        try (var runtime = DriverManager.getConnection(
                        environment.get("plaza.db.url"),
                        environment.get("plaza.db.user"),
                        environment.get("plaza.db.password"));
                var statement = runtime.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void namesATakenPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPlatform.start(
                            LocalOptions.keptIn(folder).withoutKeycloak().onPorts(0, taken.getLocalPort(), 0)))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " for Redis is taken: stop what listens there, or choose another");
        }
    }

    @Test
    void namesDataOfAnotherVersion() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> LocalPlatform.start(LocalOptions.keptIn(folder).withoutKeycloak()))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("was written by PostgreSQL 17, expected 18");
    }

    @Test
    void refusesDataInUseAndClearsWhatADeadServerLeft() throws IOException {
        try (var first = LocalPlatform.start(LocalOptions.keptIn(folder).withoutKeycloak())) {
            assertThat(first.redis().running()).isTrue();
            assertThatThrownBy(() ->
                            LocalPlatform.start(LocalOptions.keptIn(folder).withoutKeycloak()))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("is in use by PostgreSQL process");
            first.postgres().kill();
            Files.writeString(folder.resolve("postgres/postmaster.pid"), "999999999\n");
            first.postgres().start();
            assertThat(first.postgres().running()).isTrue();
        }
    }
}
