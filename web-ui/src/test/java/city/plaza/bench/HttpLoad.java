package city.plaza.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP, as many as come or as many as are due. */
final class HttpLoad {

    /** Callers who each call again as soon as they are answered: how much goes through. */
    Outcome closed(int callers, Duration time, LongFunction<HttpRequest> calls) {
        var watch = new Watch();
        long end = watch.began + time.toNanos();
        var next = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                threads.submit(() -> {
                    while (System.nanoTime() < end && watch.problem.get() == null) {
                        watch.time(System.nanoTime(), () -> calls.apply(next.getAndIncrement()));
                    }
                });
            }
        }
        return watch.outcome();
    }

    /**
     * Calls that come at a fixed rate, whether the ones before were answered or not. Each is timed from when it was due,
     * so that nothing hides behind a caller who waits.
     *
     * @param rate a second
     */
    Outcome open(double rate, Duration time, LongFunction<HttpRequest> calls) {
        var watch = new Watch();
        long all = Math.round(rate * time.toNanos() / 1e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long call = 0; call < all; call++) {
                long due = watch.began + Math.round(call * 1e9 / rate);
                var request = calls.apply(call);
                sleepUntil(due);
                threads.submit(() -> watch.time(due, () -> request));
            }
        }
        return watch.outcome();
    }

    private static void sleepUntil(long due) {
        long left = due - System.nanoTime();
        if (left > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * How calls fared.
     *
     * @param done answered with 2xx
     * @param refused answered with 429
     * @param failed answered otherwise or not at all
     * @param perSecond how many were done a second
     * @param millis how long those that were done took, the shortest first
     * @param ownLoad processors that the caller itself kept busy
     */
    record Outcome(long done, long refused, long failed, double perSecond, double[] millis, double ownLoad) {

        /** @param part such as 0.99 */
        double percentile(double part) {
            return millis.length == 0 ? Double.NaN : millis[(int) Math.ceil(part * millis.length) - 1];
        }

        /** @throws IllegalStateException if anything failed or was refused, for then the figures say nothing */
        Outcome clean() {
            if (failed > 0 || refused > 0 || done == 0) {
                throw new IllegalStateException(
                        done + " calls done, " + refused + " refused, " + failed + " failed: expected all done");
            }
            return this;
        }
    }

    /** Takes the times of many threads. */
    private static final class Watch {
        private static final int TOO_MANY = 429;

        private final OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        /** What is wrong with the load itself. */
        private final AtomicReference<@Nullable RuntimeException> problem = new AtomicReference<>();

        private final long processor = machine.getProcessCpuTime();
        private final long began = System.nanoTime();

        void time(long due, Supplier<HttpRequest> request) {
            try {
                int status = PlainCall.send(request.get());
                if (status / 100 == 2) {
                    times.add(System.nanoTime() - due);
                } else {
                    (status == TOO_MANY ? refused : failed).incrementAndGet();
                }
            } catch (IOException e) {
                failed.incrementAndGet();
            } catch (RuntimeException e) {
                problem.compareAndSet(null, e);
            }
        }

        Outcome outcome() {
            var wrong = problem.get();
            if (wrong != null) {
                throw wrong;
            }
            double nanos = System.nanoTime() - began;
            double[] millis =
                    times.stream().mapToDouble(time -> time / 1e6).sorted().toArray();
            return new Outcome(
                    millis.length,
                    refused.get(),
                    failed.get(),
                    millis.length / nanos * 1e9,
                    millis,
                    (machine.getProcessCpuTime() - processor) / nanos);
        }
    }
}
