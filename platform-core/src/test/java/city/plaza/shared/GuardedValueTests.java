package city.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedValueTests {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final MovedClock clock = new MovedClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile OptionalLong connection = OptionalLong.of(1);
    private final Freshness freshness = Freshness.byNews(clock, () -> connection, LONG, SHORT);
    private final GuardedValue<String> value = GuardedValue.strict(freshness, () -> {});

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void aReadingThatBeganBeforeAChangeIsNotKept() throws Exception {
        var slow = new SlowReading("before the change");
        var early = threads.submit(() -> value.get(slow));
        slow.awaitBegun();

        value.changed();
        assertThat(value.get(reads("after the change"))).isEqualTo("after the change");
        slow.end();

        assertThat(early.get(5, TimeUnit.SECONDS)).as("who asked before").isEqualTo("before the change");
        assertThat(value.get(reads("unneeded"))).isEqualTo("after the change");
    }

    @Test
    void aReadingDuringAChangeIsNotKeptEvenIfNobodyAskedMeanwhile() throws Exception {
        var slow = new SlowReading("before the change");
        var early = threads.submit(() -> value.get(slow));
        slow.awaitBegun();
        value.changed();
        slow.end();
        early.get(5, TimeUnit.SECONDS);

        assertThat(value.get(reads("after the change"))).isEqualTo("after the change");
    }

    @Test
    void oneReadsAndTheOthersWaitForIt() throws Exception {
        var readings = new AtomicInteger();
        var slow = new SlowReading("read");
        var all = IntStream.range(0, 20)
                .mapToObj(each -> threads.submit(() -> value.get(before -> {
                    readings.incrementAndGet();
                    return slow.load(before);
                })))
                .toList();
        slow.awaitBegun();
        slow.end();

        for (var each : all) {
            assertThat(each.get(5, TimeUnit.SECONDS)).isEqualTo("read");
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void whileTheRefreshHangsEverybodyElseHasTheOldValueAtOnce() {
        value.get(reads("old"));
        clock.move(LONG);
        var hanging = new SlowReading("new");
        var refreshing = threads.submit(() -> value.get(hanging));
        hanging.awaitBegun();

        var others = IntStream.range(0, 200)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> value.get(fails()), threads))
                .toList();

        await().atMost(SOON).until(() -> others.stream().allMatch(CompletableFuture::isDone));
        assertThat(others).allMatch(each -> each.join().equals("old"));
        assertThat(refreshing).isNotDone();
        hanging.end();
        await().atMost(SOON).until(() -> value.get(fails()).equals("new"));
    }

    @Test
    void afterAChangeNobodyHasTheOldValueWhileTheNewOneIsRead() throws Exception {
        value.get(reads("old"));
        value.changed();
        var slow = new SlowReading("new");
        var reader = threads.submit(() -> value.get(slow));
        slow.awaitBegun();
        var waiter = threads.submit(() -> value.get(fails()));

        assertThat(value.ifFresh()).isEmpty();
        slow.end();

        assertThat(List.of(reader.get(5, TimeUnit.SECONDS), waiter.get(5, TimeUnit.SECONDS)))
                .containsExactly("new", "new");
    }

    @Test
    void aFailedReadingIsNotKeptAndFailsThoseWhoWaited() {
        var slow = new SlowReading("never");
        slow.failure = new IllegalStateException("database away");
        var reader = CompletableFuture.supplyAsync(() -> value.get(slow), threads);
        slow.awaitBegun();
        var waiter = CompletableFuture.supplyAsync(() -> value.get(slow), threads);
        slow.end();

        assertThatThrownBy(reader::join).hasRootCauseMessage("database away");
        assertThatThrownBy(waiter::join).hasRootCauseMessage("database away");
        assertThat(value.get(reads("back again"))).isEqualTo("back again");
    }

    @Test
    void whatIsOnlyOldStaysForAMomentWhenItCannotBeReadAgain() {
        value.get(reads("old"));
        clock.move(LONG);

        assertThat(value.get(fails())).isEqualTo("old");
        assertThat(value.get(reads("too early")))
                .as("nobody tries again at once")
                .isEqualTo("old");
        clock.move(Duration.ofSeconds(2));
        assertThat(value.get(reads("new"))).isEqualTo("new");
    }

    @Test
    void whatChangedIsRefusedWhenItCannotBeReadAgain() {
        value.get(reads("old"));
        value.changed();

        assertThatThrownBy(() -> value.get(fails())).hasMessage("database away");
        assertThat(value.get(reads("new"))).isEqualTo("new");
    }

    @Test
    void aLenientValueStaysEvenThen() {
        GuardedValue<String> lenient = GuardedValue.lenient(freshness);
        lenient.get(reads("old"));
        lenient.changed();

        assertThat(lenient.get(fails())).isEqualTo("old");
        clock.move(Duration.ofSeconds(2));
        assertThat(lenient.get(reads("new"))).isEqualTo("new");
    }

    @Test
    void whileChangesAreHeardOfAgeCountsLittle() {
        value.get(reads("first"));
        clock.move(LONG.minusMillis(1));
        assertThat(value.get(fails())).isEqualTo("first");
        clock.move(Duration.ofMillis(1));
        assertThat(value.get(reads("second"))).isEqualTo("second");
    }

    @Test
    void whileChangesMayBeMissedAgeCountsAndTheReturnOfTheConnectionEndsIt() {
        connection = OptionalLong.empty();
        value.get(reads("first"));
        clock.move(SHORT.minusMillis(1));
        assertThat(value.get(fails())).isEqualTo("first");
        clock.move(Duration.ofMillis(1));
        assertThat(value.get(reads("second"))).isEqualTo("second");

        connection = OptionalLong.of(2);
        assertThat(value.get(reads("third")))
                .as("something may have been missed")
                .isEqualTo("third");
        connection = OptionalLong.of(3);
        assertThatThrownBy(() -> value.get(fails())).hasMessage("database away");
    }

    @Test
    void whoAsksAfterTheConnectionCameBackDoesNotWaitForAReadingThatBeganBefore() {
        connection = OptionalLong.empty();
        var slow = new SlowReading("before");
        var early = CompletableFuture.supplyAsync(() -> value.get(slow), threads);
        slow.awaitBegun();
        connection = OptionalLong.of(2);

        assertThat(value.get(reads("after"))).isEqualTo("after");
        slow.end();
        early.join();
        assertThat(value.get(reads("once more"))).isIn("after", "once more");
    }

    @Test
    void tellsTheReadingWhatWasKnown() {
        value.get(reads("known"));
        value.changed();
        assertThat(value.get(before -> before + " and still true")).isEqualTo("known and still true");
    }

    private static GuardedValue.Loader<String> reads(String read) {
        return before -> read;
    }

    private static GuardedValue.Loader<String> fails() {
        return before -> {
            throw new IllegalStateException("database away");
        };
    }

    private static final class SlowReading implements GuardedValue.Loader<String> {
        private final String read;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable RuntimeException failure;

        SlowReading(String read) {
            this.read = read;
        }

        @Override
        public String load(@Nullable String before) {
            begun.countDown();
            try {
                ended.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            var thrown = failure;
            if (thrown != null) {
                throw thrown;
            }
            return read;
        }

        void awaitBegun() {
            try {
                assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void end() {
            ended.countDown();
        }
    }

    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
