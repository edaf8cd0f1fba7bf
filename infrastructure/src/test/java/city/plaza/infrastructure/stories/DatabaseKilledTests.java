package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.ReportIntake;
import city.plaza.request.OpenedRequest;
import city.plaza.tenancy.City;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statement 1: the database is killed in the middle of many reports, is away for a while, and comes back. */
@KillTest
class DatabaseKilledTests {

    private static final int PER_SECOND = 50;
    private static final int OUTAGE = Integer.getInteger("plaza.outage.seconds", 8);
    private static final int BEFORE = 3;
    private static final int AFTER = 5;
    private static final int SECONDS = BEFORE + OUTAGE + AFTER;

    @TempDir
    private Path folder;

    private final Map<String, OpenedRequest> accepted = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicLong backAt = new AtomicLong();
    private final AtomicLong answeredAt = new AtomicLong();

    @Test
    void noAcceptedReportIsLostAndNoneIsThereTwice() {
        try (var plaza = OwnPlatform.start(folder, Map.of())) {
            var cities = plaza.cities(5);
            report(plaza, cities);

            int rows = cities.stream()
                    .mapToInt(city -> plaza.count(city, "select count(*) from service_request"))
                    .sum();
            int keys = cities.stream()
                    .mapToInt(city -> plaza.count(city, "select count(distinct submission_key) from service_request"))
                    .sum();
            var recovery = Duration.ofNanos(answeredAt.get() - backAt.get());
            System.out.printf(
                    "Database killed for %d s at %d reports/s: %d accepted, %d attempts unanswered, %d rows, %d keys,"
                            + " first answer %d ms after it was back%n",
                    OUTAGE, PER_SECOND, accepted.size(), unanswered.get(), rows, keys, recovery.toMillis());

            assertThat(accepted).hasSize(PER_SECOND * SECONDS);
            assertThat(unanswered).hasPositiveValue();
            // Every key was accepted in the end, so there is one row for each and no other.
            assertThat(rows).isEqualTo(keys).isEqualTo(accepted.size());
            assertThat(accepted.values()).doesNotHaveDuplicates();
            assertThat(changed).isEmpty();
            assertThat(recovery).isLessThan(Duration.ofSeconds(10));
            everybodyIsToldOnce(plaza);
        }
    }

    private void report(OwnPlatform plaza, List<City> cities) {
        var reporters = new Reporters(plaza.bean(ReportIntake.class));
        var database = plaza.servers().postgres();
        try (var clock = Executors.newScheduledThreadPool(2);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PER_SECOND * SECONDS; i++) {
                var key = "report-" + UUID.randomUUID();
                var city = cities.get(i % cities.size());
                clock.schedule(
                        () -> senders.execute(() -> insist(reporters, city, key)),
                        i * 1_000_000L / PER_SECOND,
                        TimeUnit.MICROSECONDS);
            }
            clock.schedule(database::kill, BEFORE, TimeUnit.SECONDS);
            clock.schedule(
                    () -> {
                        database.start();
                        backAt.set(System.nanoTime());
                    },
                    BEFORE + OUTAGE,
                    TimeUnit.SECONDS);
            clock.shutdown();
            assertThat(clock.awaitTermination(SECONDS + 60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whoever gets no answer asks again a second later, with the same key. */
    private void insist(Reporters reporters, City city, String key) {
        var opened = await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> attempt(reporters, city, key), Optional::isPresent)
                .orElseThrow();
        if (backAt.get() > 0) {
            answeredAt.compareAndSet(0, System.nanoTime());
        }
        accepted.put(key, opened);
        // A request that was accepted keeps its number, however often its report arrives.
        reporters.attempt(city, key).filter(again -> !again.equals(opened)).ifPresent(again -> changed.add(key));
    }

    private Optional<OpenedRequest> attempt(Reporters reporters, City city, String key) {
        var answer = reporters.attempt(city, key);
        if (answer.isEmpty()) {
            unanswered.incrementAndGet();
        }
        return answer;
    }

    private void everybodyIsToldOnce(OwnPlatform plaza) {
        await().atMost(Duration.ofMinutes(3)).until(() -> plaza.count(TestMail.UNHEARD) == 0);
        assertThat(plaza.mail().idsByAddress())
                .hasSize(accepted.size())
                .allSatisfy((address, ids) -> assertThat(ids).as(address).hasSize(1));
    }
}
