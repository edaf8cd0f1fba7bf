package city.plaza.bench;

import city.plaza.PlazaApplication;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPorts;
import city.plaza.tenancy.TenantId;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The whole of Plaza in a process of its own, as in production: whoever measures it takes nothing from its heap. */
final class ServedPlaza implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST_STOP = 30;

    private final Process process;
    private final int port;
    private final Duration startUp;

    private ServedPlaza(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    /**
     * Start it on servers that run, and wait until it says that it is ready.
     *
     * @param more settings beside those the servers call for
     */
    static ServedPlaza start(LocalPlatform servers, Map<String, String> more) {
        int port = LocalPorts.free();
        var settings = new LinkedHashMap<>(servers.environment());
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("plaza.public-port", Integer.toString(port));
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.threshold.console", "off");
        settings.put("plaza.public-rates.percent", "1000000");
        settings.putAll(more);
        var log = servers.folder().resolve("logs/plaza-" + port + ".log").toFile();
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        long began = System.nanoTime();
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitReady(process, port, log);
            return new ServedPlaza(process, port, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long it took from the start of its process until it was ready. */
    Duration startUp() {
        return startUp;
    }

    /** A call of a city, whatever host name this computer knows it by. */
    HttpRequest.Builder call(TenantId city, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", city + ".localhost:" + port)
                .timeout(Duration.ofSeconds(30));
    }

    private static ArrayList<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.startsWith("--") || each.startsWith("-Xmx"))
                .forEach(command::add);
        // As the image starts it.
        command.add("-XX:+UseCompactObjectHeaders");
        var profile = System.getProperty("bench.profile");
        if (profile != null) {
            command.add("-XX:StartFlightRecording=settings=profile,filename=" + profile);
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(PlazaApplication.class.getName());
        return command;
    }

    private static void awaitReady(Process process, int port, File log) {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Plaza ended while it started, see " + log);
                }
                if (answers(http, ready)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            process.destroyForcibly();
            throw new IllegalStateException("Plaza was not ready within " + PATIENCE + ", see " + log);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
