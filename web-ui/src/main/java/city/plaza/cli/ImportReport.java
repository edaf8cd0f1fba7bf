package city.plaza.cli;

import city.plaza.cli.platform.DurationFormat;
import city.plaza.history.ImportSummary;
import java.io.PrintWriter;

/** Prints what became of a file. */
final class ImportReport {

    private static final int MAX_VALUES = 40;

    private final PrintWriter out;

    ImportReport(PrintWriter out) {
        this.out = out;
    }

    void print(ImportSummary summary) {
        double seconds = Math.max(0.001, summary.took().toMillis() / 1000.0);
        out.printf(
                "%s rows: %s %s, %s there already, %s rejected (%s, %s rows/s)%n",
                DurationFormat.number(summary.rows()),
                DurationFormat.number(summary.imported()),
                summary.dryRun() ? "would be imported" : "imported",
                DurationFormat.number(summary.present()),
                DurationFormat.number(summary.rejected()),
                DurationFormat.seconds(summary.took()),
                DurationFormat.number(Math.round(summary.rows() / seconds)));
        if (summary.resumedAfter() > 0) {
            out.printf("An earlier run had done the first %s rows.%n", DurationFormat.number(summary.resumedAfter()));
        }
        if (!summary.reasons().isEmpty()) {
            out.println("Rejected, because:");
            summary.reasons().forEach((reason, rows) -> line(rows, reason.description()));
        }
        summary.unmapped().forEach((field, values) -> {
            out.printf("Values of %s the mapping does not know:%n", field);
            values.entrySet().stream().limit(MAX_VALUES).forEach(value -> line(value.getValue(), value.getKey()));
            if (values.size() > MAX_VALUES) {
                out.printf("%12s  and %s other values%n", "", DurationFormat.number(values.size() - MAX_VALUES));
            }
        });
        if (!summary.notes().isEmpty()) {
            out.println("Odd, but kept:");
            summary.notes()
                    .forEach((note, seen) ->
                            line(seen.rows(), note.description() + " (first in line " + seen.firstLine() + ")"));
        }
        if (summary.rejects() != null) {
            out.println("The rejected rows are listed in " + summary.rejects());
        }
        if (summary.dryRun()) {
            out.println("Nothing was written to the city: this was a dry run.");
        }
        out.flush();
    }

    private void line(long rows, String words) {
        out.printf("%12s  %s%n", DurationFormat.number(rows), words.isEmpty() ? "(empty)" : words);
    }
}
