package city.plaza.request.queue;

import java.util.Map;

/** How many requests each list holds, counted as far as {@link #MAX_COUNT}. */
public record QueueCounts(Map<WorkList, Integer> counts) {

    /** Where counting stops; a list this long may be longer. */
    public static final int MAX_COUNT = 10_000;

    public QueueCounts {
        counts = Map.copyOf(counts);
    }

    public int of(WorkList list) {
        return counts.getOrDefault(list, 0);
    }
}
