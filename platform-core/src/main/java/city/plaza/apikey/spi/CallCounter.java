package city.plaza.apikey.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Counts calls against limits that all nodes share.
 *
 * <p>Each limit lets its whole number of calls through at once, and then as many as fit evenly into its time (GCRA). An
 * adapter must not fail: what it cannot reach does not count. It must not make callers wait long for that.
 */
public interface CallCounter {

    /**
     * Count one call in every limit if all of them have room for it, and in none if one has not.
     *
     * @return how each limit stands afterwards, in the same order; empty if nobody can count now
     */
    Optional<List<Level>> count(List<Limit> limits);

    /**
     * So many calls in a time.
     *
     * @param counter the name under which they are counted; says whose they are
     * @param cost for how many calls this one counts
     */
    record Limit(String counter, int calls, Duration window, int cost) {

        /** So many calls a minute, of which this is one. */
        public Limit(String counter, int perMinute) {
            this(counter, perMinute, Duration.ofMinutes(1), 1);
        }
    }

    /**
     * How a limit stands.
     *
     * @param hadRoom whether there was room for the call
     * @param remaining how many calls it lets through at once now
     * @param untilFull when it lets its whole number through again
     * @param nextIn when it lets the next one through; zero if it does now
     */
    record Level(boolean hadRoom, long remaining, Duration untilFull, Duration nextIn) {}
}
