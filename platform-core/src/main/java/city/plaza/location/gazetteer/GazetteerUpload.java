package city.plaza.location.gazetteer;

import city.plaza.identity.Role;
import city.plaza.location.KnownPlace;
import city.plaza.location.gazetteer.GazetteerFile.Reason;
import city.plaza.location.gazetteer.GazetteerFile.Unusable;
import city.plaza.location.gazetteer.GazetteerFile.Usable;
import city.plaza.location.maps.CityBoundary;
import city.plaza.shared.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a city's list of addresses into its gazetteer. */
@Component
public class GazetteerUpload {

    /** What places that came this way are marked with. */
    public static final String SOURCE = "upload";

    private static final int BATCH_SIZE = 1_000;

    private final Gazetteer gazetteer;
    private final CityBoundary boundary;
    private final TransactionTemplate transaction;

    GazetteerUpload(Gazetteer gazetteer, CityBoundary boundary, PlatformTransactionManager transactions) {
        this.gazetteer = gazetteer;
        this.boundary = boundary;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Take every usable row, all or none if the reading fails; each other row is told with its reason. The same file again
     * changes nothing.
     *
     * @throws InvalidInput naming {@code file} if it cannot be read as a list of addresses
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public Summary take(Path file, Mode mode, Progress progress) {
        try (var rows = GazetteerFile.open(file)) {
            return Objects.requireNonNull(transaction.execute(status -> new Run(progress).take(rows, mode)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Run {
        private final Progress progress;
        private final HashSet<String> seen = new HashSet<>();
        private final List<KnownPlace> batch = new ArrayList<>();
        private long rows;
        private long added;
        private long moved;
        private long rejected;

        Run(Progress progress) {
            this.progress = progress;
        }

        Summary take(GazetteerFile file, Mode mode) {
            long before = mode == Mode.REPLACE ? gazetteer.count(SOURCE) : 0;
            if (mode == Mode.REPLACE) {
                gazetteer.remove(SOURCE);
            }
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows++;
                switch (row.get()) {
                    case Unusable(long line, String label, Reason reason) -> reject(line, label, reason);
                    case Usable(long line, KnownPlace place) -> take(line, place);
                }
            }
            write();
            return new Summary(rows, added, moved, rows - rejected - added - moved, rejected, before);
        }

        private void take(long line, KnownPlace place) {
            if (!boundary.contains(place.point())) {
                reject(line, place.label(), Reason.OUTSIDE_THE_CITY);
            } else if (!seen.add(place.label())) {
                reject(line, place.label(), Reason.TWICE);
            } else {
                batch.add(place);
                if (batch.size() == BATCH_SIZE) {
                    write();
                }
            }
        }

        private void write() {
            var written = gazetteer.put(batch, SOURCE);
            added += written.added();
            moved += written.moved();
            batch.clear();
            progress.at(rows, rejected);
        }

        private void reject(long line, String label, Reason reason) {
            rejected++;
            progress.rejected(new Rejection(line, label, reason));
        }
    }

    /** What becomes of the addresses that were uploaded before. */
    public enum Mode {
        /** They stay. */
        ADD,
        /** They go, unless they are in the file again. Places from elsewhere stay. */
        REPLACE
    }

    /** Is told how far the reading has come, and of each row that is not taken. */
    public interface Progress {

        void at(long rows, long rejected);

        void rejected(Rejection row);
    }

    /**
     * A row that is not taken.
     *
     * @param line where it begins in the file
     */
    public record Rejection(long line, String label, Reason reason) {}

    /**
     * What came of a file.
     *
     * @param moved places known by the same name that lie elsewhere now
     * @param unchanged places known just so
     * @param removed how many places uploaded before were taken away first
     */
    public record Summary(long rows, long added, long moved, long unchanged, long rejected, long removed) {}
}
