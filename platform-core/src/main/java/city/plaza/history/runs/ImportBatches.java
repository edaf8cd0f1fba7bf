package city.plaza.history.runs;

import city.plaza.history.ImportOrder;
import city.plaza.history.ImportRefused;
import city.plaza.location.KnownPlace;
import city.plaza.location.gazetteer.Gazetteer;
import city.plaza.request.imported.HistoricRequest;
import city.plaza.request.imported.HistoricRequests;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch of rows together with the import's progress: both or neither. */
@Component
class ImportBatches {

    private static final String SOURCE = "import";

    private final HistoricRequests requests;
    private final Gazetteer gazetteer;
    private final ImportRuns runs;
    private final TransactionTemplate transaction;

    ImportBatches(
            HistoricRequests requests, Gazetteer gazetteer, ImportRuns runs, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.gazetteer = gazetteer;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
    }

    long rowsDone(String fingerprint) {
        return Objects.requireNonNull(transaction.execute(status -> runs.rowsDone(fingerprint)));
    }

    /**
     * Write a batch.
     *
     * @param rows which rows of the file it stands for, the rejected ones among them too
     * @return how many requests it added
     */
    int write(String fingerprint, ImportOrder order, ImportRuns.Span rows, List<HistoricRequest> batch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int added = batch.isEmpty() ? 0 : requests.append(batch).size();
            if (order.mapping().gazetteer()) {
                insert(batch);
            }
            if (!runs.advance(fingerprint, String.valueOf(order.file().getFileName()), rows, added)) {
                throw new ImportRefused("Another import of " + order.file() + " is running in this city");
            }
            return added;
        }));
    }

    private void insert(List<HistoricRequest> batch) {
        var seen = new HashSet<String>();
        var places = batch.stream()
                .map(HistoricRequest::place)
                .filter(place -> place.address() != null && place.point() != null && seen.add(place.address()))
                .map(place ->
                        new KnownPlace(Objects.requireNonNull(place.address()), Objects.requireNonNull(place.point())))
                .toList();
        if (!places.isEmpty()) {
            gazetteer.add(places, SOURCE);
        }
    }

    /** How many of a batch would be added, given what earlier batches would have added. */
    int dryRun(List<HistoricRequest> batch, Set<String> earlier) {
        var known =
                requests.known(batch.stream().map(HistoricRequest::externalId).toList());
        return Math.toIntExact(batch.stream()
                .map(HistoricRequest::externalId)
                .filter(id -> !known.contains(id) && earlier.add(id))
                .count());
    }
}
