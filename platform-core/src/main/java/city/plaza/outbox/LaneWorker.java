package city.plaza.outbox;

import city.plaza.shared.RepeatedWarnings;
import city.plaza.tenancy.CellId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Claims the facts of one lane in one cell and delivers them, whatever happens in any other lane. */
final class LaneWorker {

    private static final Logger log = LoggerFactory.getLogger(LaneWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** Two renewals may fail before a lease lapses. */
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final CellId cell;
    private final Lane lane;
    private final BooleanSupplier reachable;
    private final OutboxStore store;
    /** Asked for late: listeners publish facts themselves. */
    private final ObjectProvider<FactDelivery> delivery;

    private final Duration lease;
    private final RepeatedWarnings warnings;
    private final RunningFacts running = new RunningFacts();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Semaphore claimPermits;
    private final Semaphore runPermits;
    private volatile boolean open;
    private volatile boolean drained;
    private volatile long lastTurn;
    private volatile @Nullable Thread loop;
    private volatile @Nullable Thread renewal;
    private @Nullable ExecutorService workers;

    LaneWorker(
            CellId cell,
            Lane lane,
            BooleanSupplier reachable,
            OutboxStore store,
            ObjectProvider<FactDelivery> delivery,
            Duration lease,
            RepeatedWarnings warnings) {
        this.cell = cell;
        this.lane = lane;
        this.reachable = reachable;
        this.store = store;
        this.delivery = delivery;
        this.lease = lease;
        this.warnings = warnings;
        this.claimPermits = new Semaphore(lane.maxClaimed());
        this.runPermits = new Semaphore(lane.maxRunning());
    }

    boolean is(CellId askedCell, Lane asked) {
        return cell.equals(askedCell) && lane == asked;
    }

    Lane lane() {
        return lane;
    }

    /** Look at once instead of at the next round. */
    void wakeUp() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    void open() {
        open = true;
        drained = false;
        lastTurn = System.nanoTime();
        workers = Executors.newVirtualThreadPerTaskExecutor();
        loop = Thread.ofPlatform()
                .name("outbox-" + cell + "-" + lane.name().toLowerCase(Locale.ROOT))
                .daemon()
                .start(this::work);
        renewal = Thread.ofPlatform()
                .name("outbox-leases-" + cell + "-" + lane.name().toLowerCase(Locale.ROOT))
                .daemon()
                .start(this::renewLeases);
    }

    /** Claim no more; long jobs end after the chunk they are at. */
    void close() {
        open = false;
        var turning = loop;
        if (turning != null) {
            turning.interrupt();
        }
    }

    /** Wait until all that was claimed is delivered; its leases are renewed so long. */
    void drain() {
        if (workers != null) {
            workers.close();
        }
        drained = true;
        var renewing = renewal;
        if (renewing != null) {
            renewing.interrupt();
        }
    }

    /** Whether a loop ended although nobody closed it. */
    boolean isDead() {
        return open && (isOver(loop) || isOver(renewal));
    }

    /** Whether the lane has not come round for so long, or never will. */
    boolean isStalled(Duration after) {
        return isDead() || (open && System.nanoTime() - lastTurn > after.toNanos());
    }

    private static boolean isOver(@Nullable Thread thread) {
        return thread != null && !thread.isAlive();
    }

    private void renewLeases() {
        while (!drained) {
            try {
                TimeUnit.MILLISECONDS.sleep(lease.toMillis() / RENEWALS_IN_A_LEASE);
                var rows = running.alive();
                if (!rows.isEmpty()) {
                    store.renew(cell, rows, lease);
                }
            } catch (InterruptedException e) {
                // Only drain() ends the loop.
            } catch (RuntimeException e) {
                log.warn("Leases of cell {} not renewed, trying again: {}", cell, e.toString());
            } catch (Error e) {
                log.error("Leases of lane {} are renewed again after an error", lane, e);
            }
        }
    }

    private void work() {
        while (open) {
            lastTurn = System.nanoTime();
            try {
                if (claim().isEmpty() && wakeUps.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                // Only close() ends the loop.
            } catch (RuntimeException e) {
                // It is tried every second, by every lane.
                warnings.warn(log, "Outbox of cell " + cell + " unreachable, trying again", e);
                pause();
            } catch (Error e) {
                log.error("Lane {} of cell {} goes on after an error", lane, cell, e);
                pause();
            }
        }
    }

    private List<OutboxStore.Row> claim() throws InterruptedException {
        if (!reachable.getAsBoolean()
                || !claimPermits.tryAcquire(lane.minClaim(), IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
            return List.of();
        }
        int free = lane.minClaim() + claimPermits.drainPermits();
        List<OutboxStore.Row> rows = List.of();
        try {
            rows = store.claim(cell, lane, free, lease, running.cities());
        } finally {
            claimPermits.release(free - rows.size());
        }
        rows.forEach(this::start);
        return rows;
    }

    /** What cannot be started, for want of memory or because the node ends, is free again when its lease lapses. */
    private void start(OutboxStore.Row row) {
        running.add(row);
        try {
            Objects.requireNonNull(workers).execute(() -> {
                try {
                    deliver(row);
                } finally {
                    end(row);
                }
            });
        } catch (RuntimeException | Error e) {
            log.error("Fact {} could not be started", row.id(), e);
            end(row);
        }
    }

    private void end(OutboxStore.Row row) {
        running.remove(row);
        claimPermits.release();
        if (lane == Lane.LONG) {
            wakeUp();
        }
    }

    private void deliver(OutboxStore.Row row) {
        runPermits.acquireUninterruptibly();
        try {
            running.started(row);
            delivery.getObject().deliver(row, () -> open);
        } finally {
            runPermits.release();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        } catch (InterruptedException e) {
            // Only close() ends the loop.
        }
    }
}
