package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPostgres;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * The turns of a side that is called over HTTP. None fails or is refused, and each lasts until what its calls set off
 * is done too, so that the next one has the machine to itself.
 */
final class Turns {

    static final double HALF = 0.5;
    static final double NEARLY_ALL = 0.99;
    /** Short enough that what a part of the warm-up sets off is soon done. */
    private static final Duration PART = Duration.ofSeconds(10);

    private final int callers;
    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private final Duration warmUp = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 180));
    private final HttpLoad load = new HttpLoad();
    private final OwnLoad own = new OwnLoad();
    private final Backlog backlog;

    Turns(LocalPostgres postgres) {
        this(postgres, 8);
    }

    /** @param callers who call at a time, unless {@code bench.callers} says otherwise */
    Turns(LocalPostgres postgres, int callers) {
        this.backlog = new Backlog(postgres);
        this.callers = Integer.getInteger("bench.callers", callers);
    }

    /**
     * How a turn went.
     *
     * @param calls how the calls fared
     * @param after how long it took after the last call until all was done that the calls set off
     */
    record Turn(HttpLoad.Outcome calls, Duration after) {

        double perSecond() {
            return calls.perSecond();
        }

        /** How many a second, if the time is counted in which what they set off is done. */
        double wholePerSecond() {
            return calls.done() / (calls.done() / calls.perSecond() + after.toNanos() / 1e9);
        }

        double percentile(double part) {
            return calls.percentile(part);
        }
    }

    int callers() {
        return callers;
    }

    Duration time() {
        return time;
    }

    /** Call as long as {@code bench.warm-up} says before anything counts. */
    void warmUp(LongFunction<HttpRequest> calls) {
        long end = System.nanoTime() + warmUp.toNanos();
        while (System.nanoTime() < end) {
            var left = Duration.ofNanos(end - System.nanoTime());
            load.closed(callers, left.compareTo(PART) < 0 ? left : PART, calls).clean();
            backlog.end();
        }
    }

    /** Half of what goes through: a rate at which nobody waits for anybody. */
    double half(LongFunction<HttpRequest> calls) {
        return HALF * most(calls).perSecond();
    }

    /** As much as goes through. */
    Turn most(LongFunction<HttpRequest> calls) {
        return ended(own.of(load.closed(callers, time, calls)));
    }

    /** @param rate a second, whether the ones before were answered or not */
    Turn even(double rate, LongFunction<HttpRequest> calls) {
        return ended(load.open(rate, time, calls));
    }

    private Turn ended(HttpLoad.Outcome outcome) {
        return new Turn(outcome.clean(), backlog.end());
    }

    /** What a reader must know of them. */
    Comparison.Builder conditions(Comparison.Builder comparison) {
        return comparison
                .condition("callers", callers + " at a time on either side, " + time.toSeconds() + " s a side")
                .condition("the callers themselves", own.toString())
                .condition("warm-up", warmUp.toSeconds() + " s");
    }

    /** A rate in words. */
    static String said(double rate) {
        return String.format(Locale.ROOT, "%.1f/s", rate);
    }
}
