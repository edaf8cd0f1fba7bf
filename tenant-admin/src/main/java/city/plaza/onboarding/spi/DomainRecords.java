package city.plaza.onboarding.spi;

import java.util.List;

/**
 * Reads the domain name system.
 *
 * <p>Asked at somebody's click and never in a transaction: an adapter answers within seconds, or throws
 * {@link RecordsUnavailable}.
 */
public interface DomainRecords {

    /** The texts that stand at a name; none if there is no such name. */
    List<String> texts(String name);

    /** No name server answered. */
    final class RecordsUnavailable extends RuntimeException {
        public RecordsUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
