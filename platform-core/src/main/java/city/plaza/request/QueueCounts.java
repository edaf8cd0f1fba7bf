package city.plaza.request;

import java.util.Map;

/** How many requests each list holds, counted as far as {@link #MOST}. */
public record QueueCounts(Map<WorkList, Integer> counts) {

    /** Where counting stops; a list this long may be longer. */
    public static final int MOST = 10_000;

    public QueueCounts {
        counts = Map.copyOf(counts);
    }

    public int of(WorkList list) {
        return counts.getOrDefault(list, 0);
    }
}
