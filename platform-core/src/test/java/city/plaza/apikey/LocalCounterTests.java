package city.plaza.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.spi.CallCounter.Limit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LocalCounterTests {

    private static final Limit KEY = new Limit("city:springfield:calls:key:1", 60);
    private static final Limit CITY = new Limit("city:springfield:calls:city:all", 90);

    private final AtomicLong time =
            new AtomicLong(Long.MAX_VALUE - Duration.ofHours(1).toNanos());
    private final LocalCounter counter = new LocalCounter(time::get);

    @Test
    void letsTheWholeNumberThroughAndThenOneBesidesEachSecond() {
        for (int call = 1; call <= 60; call++) {
            var level = counter.count(List.of(KEY)).getFirst();
            assertThat(level.hadRoom()).as("call %d", call).isTrue();
            assertThat(level.remaining()).isEqualTo(60 - call);
        }
        var refused = counter.count(List.of(KEY)).getFirst();
        assertThat(refused.hadRoom()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.nextIn()).isEqualTo(Duration.ofSeconds(1));
        assertThat(refused.untilFull()).isEqualTo(Duration.ofMinutes(1));

        pass(Duration.ofSeconds(1));
        assertThat(counter.count(List.of(KEY)).getFirst().hadRoom()).isTrue();
        assertThat(counter.count(List.of(KEY)).getFirst().hadRoom()).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(counter.count(List.of(KEY)).getFirst().remaining()).isEqualTo(59);
    }

    @Test
    void countsACallEverywhereOrNowhere() {
        for (int call = 0; call < 60; call++) {
            counter.count(List.of(KEY, CITY));
        }
        for (int call = 0; call < 99; call++) {
            assertThat(counter.count(List.of(KEY, CITY)).getFirst().hadRoom()).isFalse();
        }
        var neighbour = counter.count(List.of(new Limit("city:springfield:calls:key:2", 60), CITY));
        assertThat(neighbour).allMatch(level -> level.hadRoom());
        assertThat(neighbour.getLast().remaining())
                .as("of 90, 60 and this one are used")
                .isEqualTo(29);
    }

    @Test
    void knowsOnlySoMuch() {
        for (int caller = 0; caller < 120_000; caller++) {
            assertThat(counter.count(List.of(new Limit("city:springfield:calls:address:" + caller, 1)))
                            .getFirst()
                            .hadRoom())
                    .isTrue();
        }
    }

    @Test
    void countsOverLongerTimesAndACostlyCallForSeveral() {
        var hourly = new Limit("city:springfield:visits:email:1", 5, Duration.ofHours(1), 1);
        for (int call = 0; call < 5; call++) {
            assertThat(counter.count(List.of(hourly)).getFirst().hadRoom()).isTrue();
        }
        var refused = counter.count(List.of(hourly)).getFirst();
        assertThat(refused.hadRoom()).isFalse();
        assertThat(refused.nextIn()).isEqualTo(Duration.ofMinutes(12));
        pass(Duration.ofMinutes(12));
        assertThat(counter.count(List.of(hourly)).getFirst().hadRoom()).isTrue();

        var large = new Limit("city:springfield:visits:upload:1", 12, Duration.ofHours(1), 5);
        assertThat(counter.count(List.of(large)).getFirst().remaining()).isEqualTo(7);
        assertThat(counter.count(List.of(large)).getFirst().remaining()).isEqualTo(2);
        assertThat(counter.count(List.of(large)).getFirst().hadRoom()).isFalse();
    }

    private void pass(Duration meanwhile) {
        time.addAndGet(meanwhile.toNanos());
    }
}
