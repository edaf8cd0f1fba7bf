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
import city.plaza.tenancy.TenantContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Statement 1 as residents see it: they send the form, the database is killed, is away for a while, and comes back. */
@Tag("soak")
@KillTest
class DatabaseKilledOverHttpTests {

    private static final int PER_SECOND = 20;
    private static final int OUTAGE = Integer.getInteger("plaza.outage.seconds", 8);
    private static final int SECONDS = OUTAGE + 16;

    @TempDir
    private Path folder;

    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> otherAnswers = new ConcurrentHashMap<>();
    private final AtomicLong backAt = new AtomicLong();
    private final AtomicLong answeredAt = new AtomicLong();
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
        settings.put("plaza.public-rates.percent", "100000");
        plaza = new SpringApplicationBuilder(PlazaApplication.class, TestCities.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        plaza.close();
        servers.close();
    }

    @Test
    void noReportThatGotANumberIsLostAndNoneIsThereTwice() throws Exception {
        var cities = IntStream.range(0, 3)
                .mapToObj(number -> plaza.getBean(TestCities.class).open(getClass(), "city-" + number))
                .toList();
        var desks = cities.stream()
                .map(city -> FormDesk.visit("http://" + city.mainHost() + ":" + port))
                .toList();
        send(desks);

        int rows = count(cities, "select count(*) from service_request");
        int keys = count(cities, "select count(distinct submission_key) from service_request");
        var recovery = Duration.ofNanos(answeredAt.get() - backAt.get());
        System.out.printf(
                "Database killed for %d s at %d forms/s: %d accepted, other answers %s (0: none), %d rows, %d keys,"
                        + " first number %d ms after it was back%n",
                OUTAGE, PER_SECOND, accepted.size(), otherAnswers, rows, keys, recovery.toMillis());

        assertThat(accepted).hasSize(PER_SECOND * SECONDS);
        assertThat(accepted.values()).doesNotHaveDuplicates();
        assertThat(otherAnswers).containsKey(503);
        // A form is refused for what is in it with 4xx: nobody was.
        assertThat(otherAnswers.keySet()).allMatch(status -> status == 0 || status >= 500);
        assertThat(rows).isEqualTo(keys).isEqualTo(accepted.size());
        assertThat(recovery).isLessThan(Duration.ofSeconds(10));
        assertThat(accepted.values()).allMatch(link -> desks.getFirst().look(link) == 200);
    }

    private void send(List<FormDesk> desks) throws InterruptedException {
        var database = servers.postgres();
        try (var clock = Executors.newScheduledThreadPool(2);
                var residents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PER_SECOND * SECONDS; i++) {
                var desk = desks.get(i % desks.size());
                clock.schedule(
                        () -> residents.execute(
                                () -> insist(desk, UUID.randomUUID().toString())),
                        i * 1_000_000L / PER_SECOND,
                        TimeUnit.MICROSECONDS);
            }
            clock.schedule(database::kill, 6, TimeUnit.SECONDS);
            clock.schedule(
                    () -> {
                        database.start();
                        backAt.set(System.nanoTime());
                    },
                    6 + OUTAGE,
                    TimeUnit.SECONDS);
            clock.shutdown();
            assertThat(clock.awaitTermination(SECONDS + 60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Whoever gets no number sends the same form again a second later. */
    private void insist(FormDesk desk, String key) {
        var link = await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> attempt(desk, key), Optional::isPresent)
                .orElseThrow();
        if (backAt.get() > 0) {
            answeredAt.compareAndSet(0, System.nanoTime());
        }
        accepted.put(key, link);
    }

    private Optional<String> attempt(FormDesk desk, String key) {
        var answer = desk.send(key);
        if (answer.link() == null) {
            otherAnswers
                    .computeIfAbsent(answer.status(), any -> new AtomicInteger())
                    .incrementAndGet();
        }
        return Optional.ofNullable(answer.link());
    }

    private int count(List<City> cities, String sql) {
        var reading = new TransactionTemplate(plaza.getBean(PlatformTransactionManager.class));
        return cities.stream()
                .mapToInt(city -> TenantContext.callAs(
                        city.id(),
                        () -> Objects.requireNonNull(reading.execute(status -> plaza.getBean(JdbcClient.class)
                                .sql(sql)
                                .query(Integer.class)
                                .single()))))
                .sum();
    }
}
