package city.plaza.history.runs;

import city.plaza.history.ImportNote;
import city.plaza.history.ImportSummary;
import city.plaza.history.RejectReason;
import city.plaza.history.rows.Reject;
import city.plaza.history.rows.Translation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts imported, skipped and rejected rows. */
final class Tally {

    /** A wrong column has as many values as rows; a summary of them all helps nobody. */
    private static final int MAX_VALUES = 1_000;

    private static final String OTHERS = "(others)";

    private long rows;
    private long imported;
    private long present;
    private long rejected;
    private final Map<RejectReason, Long> reasons = new EnumMap<>(RejectReason.class);
    private final Map<String, Map<String, Long>> unmapped = new TreeMap<>();
    private final Map<ImportNote, ImportSummary.Note> notes = new EnumMap<>(ImportNote.class);

    void accept(long line, Translation.Accepted accepted, String departmentField) {
        rows++;
        accepted.notes().stream()
                .distinct()
                .forEach(note -> notes.merge(
                        note,
                        new ImportSummary.Note(1, line),
                        (known, one) -> new ImportSummary.Note(known.rows() + 1, known.firstLine())));
        if (accepted.unmappedDepartment() != null) {
            count(departmentField, accepted.unmappedDepartment());
        }
    }

    void reject(Reject reject) {
        rows++;
        rejected++;
        reasons.merge(reject.reason(), 1L, Long::sum);
        switch (reject.reason()) {
            case UNMAPPED_TYPE, UNMAPPED_STATUS, UNMAPPED_OUTCOME -> count(reject.field(), reject.value());
            default -> {
                // Counted by reason only.
            }
        }
    }

    private void count(String field, String value) {
        var values = unmapped.computeIfAbsent(field, key -> new HashMap<>());
        values.merge(values.containsKey(value) || values.size() < MAX_VALUES ? value : OTHERS, 1L, Long::sum);
    }

    void written(long added, long alreadyThere) {
        imported += added;
        present += alreadyThere;
    }

    long rows() {
        return rows;
    }

    long imported() {
        return imported;
    }

    long rejected() {
        return rejected;
    }

    ImportSummary summary(boolean dryRun, long resumedAfter, @Nullable Path rejects, Duration took) {
        var sorted = new TreeMap<String, Map<String, Long>>();
        unmapped.forEach((field, values) -> sorted.put(field, mostFrequentFirst(values)));
        return new ImportSummary(
                dryRun, rows, imported, present, rejected, resumedAfter, reasons, sorted, notes, rejects, took);
    }

    private static Map<String, Long> mostFrequentFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
