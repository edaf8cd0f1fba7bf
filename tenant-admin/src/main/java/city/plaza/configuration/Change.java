package city.plaza.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two configurations.
 *
 * @param key which thing; {@code *} where the order of a part's things differs
 * @param fields what differs in it, by path; empty for a thing that is new, gone or moved
 */
public record Change(ConfigurationSection<?> part, String key, Kind kind, List<Field> fields) {

    /** Stands for the order of all things of a part. */
    public static final String ORDER = "*";

    public Change {
        fields = List.copyOf(fields);
    }

    /** What tells it from the other differences, such as {@code services/pothole}. */
    public String name() {
        return part + "/" + key;
    }

    /** How things differ. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        REORDERED
    }

    /**
     * One value that differs.
     *
     * @param path the way to it, such as {@code name.es} or {@code attributes[2].required}
     * @param before what it was, as people read it; absent if it was not there
     * @param after what it is; absent if it is no longer there
     */
    public record Field(
            String path, @Nullable String before, @Nullable String after) {}
}
