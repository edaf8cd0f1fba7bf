package city.plaza.history.runs;

import city.plaza.history.ImportOrder;
import city.plaza.history.ImportProgress;
import city.plaza.history.ImportRefused;
import city.plaza.history.ImportSummary;
import city.plaza.history.UnreadableFile;
import city.plaza.history.rows.HistoryFile;
import city.plaza.history.rows.ImportContext;
import city.plaza.history.rows.Reject;
import city.plaza.history.rows.RejectsFile;
import city.plaza.history.rows.RowTranslator;
import city.plaza.history.rows.Translation;
import city.plaza.request.imported.HistoricRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One import from its first row to its last.
 *
 * <p>Rows that an earlier run had done are read and judged again but not written, so that the summary and the list of
 * rejects always tell of the whole file.
 */
final class ImportRun {

    static final int BATCH_SIZE = 1_000;

    private final ImportOrder order;
    private final ImportContext city;
    private final ImportBatches batches;
    private final Clock clock;
    private final ImportProgress progress;
    private final Tally tally = new Tally();
    private final List<HistoricRequest> batch = new ArrayList<>(BATCH_SIZE);
    private final Set<String> rehearsed = new HashSet<>();
    private long batchBegan;

    ImportRun(ImportOrder order, ImportContext city, ImportBatches batches, Clock clock, ImportProgress progress) {
        this.order = order;
        this.city = city;
        this.batches = batches;
        this.clock = clock;
        this.progress = progress;
    }

    ImportSummary run() {
        var began = clock.instant();
        var departmentField = order.mapping().department() == null
                ? ""
                : String.join(" / ", order.mapping().department().named().toList());
        try (var file = HistoryFile.open(order.file(), order.mapping());
                var rejects = new RejectsFile(order.rejects())) {
            var fingerprint = Fingerprint.of(order.file(), order.mapping());
            long done = batches.rowsDone(fingerprint);
            long size = size(order.file());
            var translator = new RowTranslator(order.mapping(), file, city);
            for (var row = file.next(); row != null; row = file.next()) {
                switch (translator.translate(row)) {
                    case Translation.Refused(Reject reject) -> {
                        tally.reject(reject);
                        rejects.add(reject);
                    }
                    case Translation.Accepted accepted -> {
                        tally.accept(row.line(), accepted, departmentField);
                        batch.add(accepted.request());
                    }
                }
                if (tally.rows() == done || tally.rows() - batchBegan >= BATCH_SIZE) {
                    flush(fingerprint, done);
                    progress.at(new ImportProgress.Position(tally.rows(), tally.rejected(), file.bytesRead(), size));
                }
            }
            if (tally.rows() > batchBegan) {
                flush(fingerprint, done);
            }
            progress.at(new ImportProgress.Position(tally.rows(), tally.rejected(), size, size));
            return tally.summary(
                    order.dryRun(),
                    Math.min(done, tally.rows()),
                    rejects.written().orElse(null),
                    Duration.between(began, clock.instant()));
        }
    }

    /** Batches never straddle the row up to which an earlier run was done. */
    private void flush(String fingerprint, long done) {
        int added;
        if (tally.rows() <= done) {
            added = 0;
        } else if (order.dryRun()) {
            added = batches.dryRun(batch, rehearsed);
        } else {
            added = batches.write(fingerprint, order, new ImportRuns.Span(batchBegan, tally.rows()), batch);
        }
        tally.written(added, batch.size() - added);
        batch.clear();
        batchBegan = tally.rows();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ImportRefused(file + " cannot be read: " + UnreadableFile.why(e), e);
        }
    }
}
