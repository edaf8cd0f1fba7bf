package city.plaza.outbox;

import java.time.Duration;

/**
 * A kind of work that waits for work of its own kind only: each lane claims facts apart from the others, with permits of
 * its own.
 *
 * @see "docs/adr/0023-outbox-lanes.md"
 */
public enum Lane {
    /**
     * Short writes to the database, each in a transaction. In a storm, whoever reports goes before, so few run at once;
     * many are claimed, since that costs hardly more than claiming one.
     */
    TRANSACTIONAL(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            32,
            8,
            new RetryPolicy(Duration.ofMillis(500), Duration.ofHours(1), Duration.ofDays(4))),

    /** Work on very many rows, in chunks; see {@link LongJob}. */
    LONG(2, 2, 1, new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(4))),

    /** E-mail. A mail server may be away over a long weekend (RFC 5321, 4.5.4.1: at least four to five days). */
    MAIL(8, 8, 1, new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(4), Duration.ofDays(5))),

    /** Calls to any other system, such as the directory of a city's people. None is claimed that cannot run at once. */
    EXTERNAL(8, 8, 1, new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(4)));

    private final int maxRunning;
    private final int maxClaimed;
    private final int minClaim;
    private final RetryPolicy retries;

    /**
     * @param maxRunning how many run at once at a node
     * @param maxClaimed how many a node leases at once, those included that wait for their turn
     * @param minClaim how many a node must have room for before it claims any
     */
    Lane(int maxRunning, int maxClaimed, int minClaim, RetryPolicy retries) {
        this.maxRunning = maxRunning;
        this.maxClaimed = maxClaimed;
        this.minClaim = minClaim;
        this.retries = retries;
    }

    int maxRunning() {
        return maxRunning;
    }

    int maxClaimed() {
        return maxClaimed;
    }

    int minClaim() {
        return minClaim;
    }

    RetryPolicy retries() {
        return retries;
    }
}
