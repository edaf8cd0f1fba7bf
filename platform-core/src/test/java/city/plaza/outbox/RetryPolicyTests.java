package city.plaza.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTests {

    @Test
    void pausesDoubleUpToALimitUntilTheyAddUpToTheRetention() {
        var policy = new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(16));

        assertThat(pauses(policy)).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @ParameterizedTest
    @EnumSource
    void whatADayCannotDeliverIsTriedForFourDaysAtTheLeast(Lane lane) {
        var pauses = pauses(lane.retries());
        var all = pauses.stream().reduce(Duration.ZERO, Duration::plus);
        System.out.printf("%s: %d attempts within %s%n", lane, pauses.size() + 1, all);

        assertThat(all).isGreaterThanOrEqualTo(Duration.ofDays(4));
        assertThat(pauses).isSorted().hasSizeLessThan(150);
        assertThat(pauses.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.getLast()).isBetween(Duration.ofHours(1), Duration.ofHours(4));
    }

    @Test
    void eMailIsTriedAtLeastTwiceInTheFirstMinuteAndSixTimesInEachOfFourDays() {
        var waited = Duration.ZERO;
        var byDay = new int[6];
        int inTheFirstMinute = 0;
        for (var pause : pauses(Lane.MAIL.retries())) {
            waited = waited.plus(pause);
            byDay[(int) waited.toDays()]++;
            inTheFirstMinute += waited.compareTo(Duration.ofMinutes(1)) < 0 ? 1 : 0;
        }
        assertThat(inTheFirstMinute).isGreaterThanOrEqualTo(2);
        assertThat(byDay[0]).isGreaterThanOrEqualTo(6);
        assertThat(byDay[1]).isEqualTo(6);
        assertThat(byDay[2]).isEqualTo(6);
        assertThat(byDay[3]).isEqualTo(6);
    }

    private static List<Duration> pauses(RetryPolicy policy) {
        var pauses = new ArrayList<Duration>();
        for (var pause = policy.pauseAfter(1); pause.isPresent(); pause = policy.pauseAfter(pauses.size() + 1)) {
            pauses.add(pause.get());
        }
        return pauses;
    }
}
