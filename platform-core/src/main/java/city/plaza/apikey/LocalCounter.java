package city.plaza.apikey;

import city.plaza.apikey.spi.CallCounter.Level;
import city.plaza.apikey.spi.CallCounter.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts calls on this node alone while the shared counter is unavailable. Holds a bounded number of entries. */
final class LocalCounter {

    private static final int MAX_ENTRIES = 50_000;

    private final LongSupplier nanos;
    /** When each counter would be empty again, had nobody called any more. */
    private final Map<String, Long> emptyAt = new HashMap<>();

    LocalCounter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized List<Level> count(List<Limit> limits) {
        long now = nanos.getAsLong();
        forgetWhatIsOver(now);
        boolean room = limits.stream().allMatch(limit -> roomFor(limit, now));
        var levels = new ArrayList<Level>();
        for (var limit : limits) {
            boolean hadRoom = roomFor(limit, now);
            if (room) {
                emptyAt.put(limit.counter(), emptyAt(limit, now) + cost(limit));
            }
            levels.add(level(limit, hadRoom, now));
        }
        return levels;
    }

    private Level level(Limit limit, boolean hadRoom, long now) {
        long filled = emptyAt(limit, now) - now;
        long window = limit.window().toNanos();
        long wait = Math.max(0, filled + cost(limit) - window);
        return new Level(hadRoom, (window - filled) / step(limit), Duration.ofNanos(filled), Duration.ofNanos(wait));
    }

    private boolean roomFor(Limit limit, long now) {
        return emptyAt(limit, now) - now + cost(limit) <= limit.window().toNanos();
    }

    private long emptyAt(Limit limit, long now) {
        long moment = emptyAt.getOrDefault(limit.counter(), now);
        // The clock may begin anywhere, and run over.
        return moment - now > 0 ? moment : now;
    }

    private static long step(Limit limit) {
        return limit.window().toNanos() / limit.calls();
    }

    private static long cost(Limit limit) {
        return step(limit) * limit.cost();
    }

    private void forgetWhatIsOver(long now) {
        if (emptyAt.size() >= MAX_ENTRIES) {
            emptyAt.values().removeIf(moment -> moment - now <= 0);
            if (emptyAt.size() >= MAX_ENTRIES) {
                emptyAt.clear();
            }
        }
    }
}
