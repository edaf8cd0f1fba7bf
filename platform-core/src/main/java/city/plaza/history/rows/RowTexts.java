package city.plaza.history.rows;

import city.plaza.history.ImportMapping;
import city.plaza.history.ImportNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes one clean text of some columns. */
final class RowTexts {

    /** Control characters but for line breaks and tabs, and what a decoder puts for bytes it cannot read. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\uFFFD&&[^\\n\\t]]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    private final int[] positions;
    private final String separator;
    private final Set<String> missing;
    private final int longest;

    RowTexts(ImportMapping.@Nullable TextColumns columns, HistoryFile file, int longest) {
        this.positions = columns == null
                ? new int[0]
                : columns.named().mapToInt(file::position).toArray();
        this.separator = columns == null || columns.separator() == null ? " " : columns.separator();
        this.missing = columns == null || columns.missing() == null ? Set.of() : columns.missing();
        this.longest = longest;
    }

    /** The text, or an empty one. */
    String read(CSVRecord row, Consumer<ImportNote> notes) {
        if (positions.length == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>(positions.length);
        for (int position : positions) {
            var part = row.get(position).strip();
            if (!part.isEmpty() && !missing.contains(part)) {
                parts.add(part);
            }
        }
        var text = clean(String.join(separator, parts), notes);
        if (text.length() <= longest) {
            return text;
        }
        notes.accept(ImportNote.TEXT_CUT);
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    private static String clean(String text, Consumer<ImportNote> notes) {
        if (text.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\uFFFD' || (c >= 0x80 && c < 0xa0))) {
            return text;
        }
        var lines = LINE_END.matcher(text).replaceAll("\n");
        var cleaned = ODD.matcher(lines).replaceAll("");
        if (cleaned.length() != lines.length()) {
            notes.accept(ImportNote.ODD_CHARACTERS);
        }
        return Arrays.stream(cleaned.split("\n", -1))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
