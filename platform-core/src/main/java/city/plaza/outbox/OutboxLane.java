package city.plaza.outbox;

import city.plaza.tenancy.CellId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Claims the facts of one side in one cell and brings them to their listeners, whatever happens in any other lane. */
final class OutboxLane {

    /** Whose facts are heard in a lane, and how many of them. */
    enum Side {
        /**
         * Listeners that only write to the database. In a storm, whoever reports goes before, so few are heard at once;
         * many are fetched, since that costs hardly more than fetching one.
         */
        INSIDE(Math.max(2, Runtime.getRuntime().availableProcessors()), 32, 8),

        /** Listeners that mostly wait, for mail servers above all. None is claimed that cannot be heard at once. */
        OUTSIDE(8, 8, 1);

        static Side of(FactListener<?> listener) {
            return listener.transactional() ? INSIDE : OUTSIDE;
        }

        private final int atOnce;
        private final int held;
        private final int fetchedAtLeast;

        /** @param held how many a node leases at most, heard or next in line */
        Side(int atOnce, int held, int fetchedAtLeast) {
            this.atOnce = atOnce;
            this.held = held;
            this.fetchedAtLeast = fetchedAtLeast;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(OutboxLane.class);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final CellId cell;
    private final Side side;
    private final OutboxStore store;
    /** Asked for late: listeners publish facts themselves. */
    private final ObjectProvider<FactDelivery> delivery;

    private final Duration lease;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places;
    private final Semaphore turns;
    private volatile boolean open;
    private @Nullable Thread loop;
    private @Nullable ExecutorService carriers;

    OutboxLane(CellId cell, Side side, OutboxStore store, ObjectProvider<FactDelivery> delivery, Duration lease) {
        this.cell = cell;
        this.side = side;
        this.store = store;
        this.delivery = delivery;
        this.lease = lease;
        this.places = new Semaphore(side.held);
        this.turns = new Semaphore(side.atOnce);
    }

    boolean is(CellId askedCell, Side asked) {
        return cell.equals(askedCell) && side == asked;
    }

    /** Look at once instead of at the next round. */
    void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    void open() {
        open = true;
        carriers = Executors.newVirtualThreadPerTaskExecutor();
        loop = Thread.ofPlatform()
                .name("outbox-" + cell + "-" + side.name().toLowerCase(Locale.ROOT))
                .daemon()
                .start(this::work);
    }

    /** Claim no more. */
    void close() {
        open = false;
        if (loop != null) {
            loop.interrupt();
        }
    }

    /** Wait until all that was claimed is heard. */
    void drain() {
        if (carriers != null) {
            carriers.close();
        }
    }

    private void work() {
        while (open) {
            try {
                if (claim().isEmpty() && bell.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open) {
                    log.warn("Outbox of cell {} unreachable, trying again: {}", cell, e.toString());
                    pause();
                }
            }
        }
    }

    private List<OutboxStore.Row> claim() throws InterruptedException {
        places.acquire(side.fetchedAtLeast);
        int free = side.fetchedAtLeast + places.drainPermits();
        List<OutboxStore.Row> rows = List.of();
        try {
            rows = store.claim(cell, side == Side.OUTSIDE, free, lease);
        } finally {
            places.release(free - rows.size());
        }
        for (var row : rows) {
            Objects.requireNonNull(carriers).execute(() -> {
                try {
                    hear(row);
                } finally {
                    places.release();
                }
            });
        }
        return rows;
    }

    /** A row whose lease expires may be delivered twice; the second finds it gone and rolls back. */
    private void hear(OutboxStore.Row row) {
        turns.acquireUninterruptibly();
        try {
            delivery.getObject().deliver(row);
        } finally {
            turns.release();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
