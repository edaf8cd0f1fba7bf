package city.plaza.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * How often something that fails is tried again: after doubling pauses, for as long as there is hope.
 *
 * @param firstPause between the first failure and the second attempt
 * @param maxPause no pause is longer
 * @param retention how long it is tried at least, counted by the pauses alone, so that a time in which no node ran counts
 *     for nothing
 */
record RetryPolicy(Duration firstPause, Duration maxPause, Duration retention) {

    /**
     * How long to wait after a failure.
     *
     * @param failures how often it failed, this time included
     * @return empty if it was tried long enough
     */
    Optional<Duration> pauseAfter(int failures) {
        var waited = Duration.ZERO;
        var pause = firstPause;
        for (int failure = 1; failure < failures; failure++) {
            waited = waited.plus(pause);
            pause = min(pause.multipliedBy(2), maxPause);
        }
        return waited.compareTo(retention) < 0 ? Optional.of(pause) : Optional.empty();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
