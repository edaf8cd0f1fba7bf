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
import redis.embedded.core.ExecutableProvider;

/** Redis, empty at every start, as in production. */
public final class LocalRedis extends LocalProcess {

    private static final Duration STARTUP = Duration.ofSeconds(15);

    private final Path folder;

    LocalRedis(Path folder, LocalOptions options) {
        super("Redis", options.redisPort());
        this.folder = folder;
    }

    @Override
    ChildProcess launch() {
        var home = LocalFolder.create(folder.resolve("redis"));
        return new ChildProcess(
                name(),
                new ProcessBuilder(List.of(
                                executable(home).toString(),
                                "--bind",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port()),
                                "--save",
                                "",
                                "--dir",
                                home.toString()))
                        .directory(home.toFile()),
                LocalFolder.log(folder.resolve("logs"), "redis"));
    }

    @Override
    void awaitReady(ChildProcess launched) {
        launched.awaitReady(STARTUP, this::answers);
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
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        }
    }

    Map<String, String> environment() {
        return Map.of("spring.data.redis.url", "redis://127.0.0.1:" + port());
    }
}
