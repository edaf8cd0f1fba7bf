package city.plaza.web.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.PlazaApplication;
import city.plaza.infrastructure.local.LocalOptions;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPorts;
import city.plaza.infrastructure.local.LocalTemplate;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.City;
import city.plaza.web.testing.LogBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Statement 2: the database does not end but answers nothing for a while, and then goes on as if nothing had been. */
@KillTest
class DatabaseHangsOverHttpTests {

    private static final int PER_SECOND = 20;
    private static final int BEFORE = 3;
    private static final int OUTAGE = Integer.getInteger("plaza.outage.seconds", 20);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MAX_LINES = 150;

    private static final List<String> PATHS = List.of(
            "/",
            "/services",
            "/services/pothole",
            "/report/simple?service=pothole",
            "/track?number=000001-2026",
            "/requests/000001-2026",
            "/geo/suggest?q=main",
            "/open311/v2/services.json",
            "/open311/v2/requests.json",
            "/open311/v2/requests.xml?api_key=plz_0123456789abcdef0123456789abcdef",
            "/api/openapi");

    @TempDir
    private Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private LocalPlatform servers;
    private ConfigurableApplicationContext plaza;
    private int port;

    @BeforeEach
    void start() {
        LocalTemplate.copyTo(folder);
        servers = LocalPlatform.start(LocalOptions.keptIn(folder).withoutKeycloak());
        port = LocalPorts.free();
        var settings = new LinkedHashMap<>(servers.environment());
        settings.put("server.port", Integer.toString(port));
        settings.put("plaza.public-port", Integer.toString(port));
        settings.put("spring.main.banner-mode", "off");
        settings.put("plaza.api-rates.per-address", "10000");
        settings.put("plaza.public-rates.percent", "100000");
        plaza = new SpringApplicationBuilder(PlazaApplication.class, TestCities.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        signal("CONT");
        plaza.close();
        servers.close();
    }

    @Test
    void everybodyIsToldWithinFiveSecondsAndAllGoesOnAtOnceAfterwards() throws Exception {
        var cities = IntStream.range(0, 3)
                .mapToObj(number -> plaza.getBean(TestCities.class).open(getClass(), "city-" + number))
                .toList();
        var desks = cities.stream()
                .map(city -> FormDesk.visit("http://" + city.mainHost() + ":" + port))
                .toList();
        // Each address once, so that nothing is slow because it is new.
        cities.forEach(city -> PATHS.forEach(path -> ask(city, path)));
        answers.clear();

        long recovery;
        String log;
        try (var book = new LogBook();
                var clock = Executors.newScheduledThreadPool(2);
                var residents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PER_SECOND * (BEFORE + OUTAGE); i++) {
                var city = cities.get(i % cities.size());
                var path = PATHS.get(i % PATHS.size());
                var desk = desks.get(i % desks.size());
                Runnable asking = i % 5 == 0 ? () -> send(desk) : () -> ask(city, path);
                clock.schedule(() -> residents.execute(asking), i * 1_000_000L / PER_SECOND, TimeUnit.MICROSECONDS);
            }
            clock.schedule(() -> signal("STOP"), BEFORE, TimeUnit.SECONDS);
            clock.shutdown();
            assertThat(clock.awaitTermination(BEFORE + OUTAGE + 30, TimeUnit.SECONDS))
                    .isTrue();
            residents.shutdown();
            assertThat(residents.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            signal("CONT");
            long back = System.nanoTime();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> desks.stream()
                            .allMatch(desk ->
                                    desk.send(UUID.randomUUID().toString()).link() != null));
            recovery = Duration.ofNanos(System.nanoTime() - back).toMillis();
            // The mail server of the tests tells of each mailbox.
            log = book.text()
                    .lines()
                    .filter(line -> !line.startsWith("Created user login"))
                    .collect(Collectors.joining("\n"));
        }

        var slowest =
                answers.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
        var away = answers.stream().filter(each -> each.status() == 503).toList();
        System.out.printf(
                "Database hung for %d s: %d answers, %d of them 503, slowest %d ms, back after %d ms, %d lines of log%n",
                OUTAGE,
                answers.size(),
                away.size(),
                slowest.toMillis(),
                recovery,
                log.lines().count());
        assertThat(away).hasSizeGreaterThan(PER_SECOND * OUTAGE / 3).allMatch(Answer::saysWhen);
        assertThat(answers).allMatch(each -> each.status() == 503 || each.status() < 500, "503 or as ever");
        assertThat(slowest).isLessThan(LIMIT);
        assertThat(log.lines().count()).as("%s", log).isLessThan(MAX_LINES);
        assertThat(away.stream().filter(each -> each.path().contains(".json")))
                .isNotEmpty()
                .allMatch(each -> each.body().startsWith("[{\"code\":503"));
        assertThat(away.stream().filter(each -> each.path().startsWith("/api/")))
                .isNotEmpty()
                .allMatch(
                        each -> each.body().startsWith("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\""));
    }

    private void send(FormDesk desk) {
        long began = System.nanoTime();
        var status = desk.send(UUID.randomUUID().toString()).status();
        answers.add(new Answer("form", status, true, "", Duration.ofNanos(System.nanoTime() - began)));
    }

    private void ask(City city, String path) {
        long began = System.nanoTime();
        var answer = get(city, path);
        answers.add(new Answer(
                path,
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").filter("5"::equals).isPresent(),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - began)));
    }

    private HttpResponse<String> get(City city, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Host", city.mainHost() + ":" + port)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** To the server and all that work for it. */
    private void signal(String name) {
        var server = servers.postgres().postmaster().orElseThrow();
        Stream.concat(Stream.of(server), server.descendants()).forEach(each -> {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(each.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private record Answer(String path, int status, boolean saysWhen, String body, Duration took) {}
}
