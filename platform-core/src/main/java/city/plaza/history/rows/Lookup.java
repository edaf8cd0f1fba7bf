package city.plaza.history.rows;

import city.plaza.history.ImportMapping;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Finds what a row's value stands for. */
final class Lookup<V> {

    private final String field;
    private final int[] positions;
    private final UnaryOperator<String> fold;
    private final Map<String, V> map = new HashMap<>();
    private final @Nullable V constant;
    private final @Nullable V otherwise;

    Lookup(ImportMapping.ValueMap<V> mapping, HistoryFile file) {
        var columns = mapping.named().toList();
        field = String.join(" / ", columns);
        positions = columns.stream().mapToInt(file::position).toArray();
        fold = Boolean.TRUE.equals(mapping.ignoreCase()) ? value -> value.toLowerCase(Locale.ROOT) : value -> value;
        if (mapping.map() != null) {
            mapping.map().forEach((value, meaning) -> map.put(fold.apply(value.strip()), meaning));
        }
        constant = mapping.constant();
        otherwise = mapping.otherwise();
    }

    /** The column, or the columns, as people call them. */
    String field() {
        return field;
    }

    /** What stands in the row, several columns joined by a slash. */
    String value(CSVRecord row) {
        return positions.length == 1
                ? row.get(positions[0]).strip()
                : Arrays.stream(positions)
                        .mapToObj(position -> row.get(position).strip())
                        .collect(Collectors.joining(" / "));
    }

    /** What it stands for, or null if for nothing. */
    @Nullable
    V meaning(CSVRecord row) {
        if (constant != null) {
            return constant;
        }
        var found = map.get(fold.apply(value(row)));
        return found == null ? otherwise : found;
    }

    /** Everything a row may turn out to stand for. */
    static <V> List<V> meanings(ImportMapping.ValueMap<V> mapping) {
        return Stream.of(
                        mapping.constant() == null ? List.<V>of() : List.of(mapping.constant()),
                        mapping.otherwise() == null ? List.<V>of() : List.of(mapping.otherwise()),
                        mapping.map() == null
                                ? List.<V>of()
                                : List.copyOf(mapping.map().values()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
