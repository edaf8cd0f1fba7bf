package city.plaza.privacy.spi;

import city.plaza.privacy.RetentionKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place that holds personal data.
 *
 * @param place a table of the city's schema such as {@code request_contact}, one of the platform's with its schema, or
 *     another store in words such as {@code files: photos}
 * @param columns those of the table that hold it; none for another store
 * @param kind for how long it is kept; absent where no time ends it by itself
 */
public record HeldData(
        String place, Set<String> columns, @Nullable RetentionKind kind) {

    public HeldData {
        columns = Set.copyOf(columns);
    }

    public static HeldData table(String table, @Nullable RetentionKind kind, String... columns) {
        return new HeldData(table, Set.of(columns), kind);
    }

    public static HeldData store(String store, @Nullable RetentionKind kind) {
        return new HeldData(store, Set.of(), kind);
    }
}
