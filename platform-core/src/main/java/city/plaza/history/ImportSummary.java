package city.plaza.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: {@code rows} is always the sum of {@code imported}, {@code present} and {@code rejected}.
 *
 * @param imported rows that became requests; in a dry run, that would
 * @param present rows whose external id was there already, from an earlier import or an earlier row
 * @param resumedAfter how many rows an earlier run had done; 0 if there was none
 * @param reasons how many rows were kept out, by reason
 * @param unmapped values that the mapping does not know and how many rows have them, by column, most frequent first
 * @param notes what was odd about rows, those imported earlier included
 * @param rejects the list of the rows kept out, if there are any
 */
public record ImportSummary(
        boolean dryRun,
        long rows,
        long imported,
        long present,
        long rejected,
        long resumedAfter,
        Map<RejectReason, Long> reasons,
        Map<String, Map<String, Long>> unmapped,
        Map<ImportNote, Note> notes,
        @Nullable Path rejects,
        Duration took) {

    /**
     * How often something odd was seen.
     *
     * @param firstLine where it was seen first
     */
    public record Note(long rows, long firstLine) {}
}
