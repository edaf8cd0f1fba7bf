package city.plaza.infrastructure.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/** Redis, empty at every start, as in production. */
public final class LocalRedis implements LocalServer {

    private static final Duration STARTUP = Duration.ofSeconds(15);

    private final Path folder;
    private final int port;
    private @Nullable ChildProcess process;

    LocalRedis(Path folder, LocalOptions options) {
        this.folder = folder;
        this.port = LocalPorts.take(options.redisPort(), "Redis");
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() {
        if (running()) {
            return;
        }
        var home = LocalFolder.create(folder.resolve("redis"));
        process = new ChildProcess(
                name(),
                new ProcessBuilder(List.of(
                                executable(home).toString(),
                                "--bind",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port),
                                "--save",
                                "",
                                "--dir",
                                home.toString()))
                        .directory(home.toFile()),
                LocalFolder.log(folder.resolve("logs"), "redis"));
        process.awaitReady(STARTUP, this::answers);
    }

    private static Path executable(Path home) {
        var kept = home.resolve("redis-server");
        if (Files.isExecutable(kept)) {
            return kept;
        }
        try {
            var unpacked =
                    ExecutableProvider.newJarResourceProvider(home.toFile()).get();
            if (!unpacked.setExecutable(true)) {
                throw new IOException("cannot be made executable");
            }
            return Files.move(unpacked.toPath(), kept);
        } catch (IOException e) {
            throw new LocalFailure("Cannot unpack Redis into " + home + ": " + e.getMessage(), e);
        }
    }

    private boolean answers() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        }
    }

    @Override
    public synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public boolean running() {
        return process != null && process.isAlive();
    }

    Map<String, String> environment() {
        return Map.of("spring.data.redis.url", "redis://127.0.0.1:" + port);
    }
}
