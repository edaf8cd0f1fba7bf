package city.plaza.shared;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures of a database that is away, hangs or has no room left from those that the next attempt repeats. */
public final class DatabaseOutage {

    /** SQLSTATE classes: connection lost, no resources left, stopped by an operator or by a timeout. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int MAX_DEPTH = 12;

    private DatabaseOutage() {}

    /** What lies at the bottom of a failure, if that is an outage. */
    public static Optional<Throwable> behind(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(MAX_DEPTH)
                .filter(DatabaseOutage::isOutage)
                .reduce((first, last) -> last);
    }

    private static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case SQLTransientException away -> true;
            case SQLRecoverableException away -> true;
            case SQLException other ->
                other.getSQLState() != null
                        && other.getSQLState().length() > 2
                        && CLASSES.contains(other.getSQLState().substring(0, 2));
            case DataAccessResourceFailureException away -> true;
            case QueryTimeoutException slow -> true;
            case CannotCreateTransactionException away -> true;
            default -> false;
        };
    }
}
