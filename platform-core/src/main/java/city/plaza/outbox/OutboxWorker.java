package city.plaza.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings facts from the outbox to their listeners, as long as the application runs. */
@Component
@ConditionalOnProperty(name = "plaza.outbox.enabled", matchIfMissing = true)
class OutboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
    /** How many are heard at once that only write to the database: in a storm, whoever reports goes before. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    /** How many are heard at once that talk to the outside world, which is mostly waiting. */
    private static final int OUTSIDE_AT_ONCE = 8;
    /** How many this node holds at most, heard or next in line: fetching many costs hardly more than fetching one. */
    private static final int HELD = 32;

    private static final int FETCHED_AT_LEAST = HELD / 4;
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final OutboxStore store;
    /** Asked for late: listeners publish facts themselves. */
    private final ObjectProvider<FactDelivery> delivery;

    private final Duration lease;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places = new Semaphore(HELD);
    private final Semaphore inside = new Semaphore(AT_ONCE);
    private final Semaphore outside = new Semaphore(OUTSIDE_AT_ONCE);
    private volatile boolean running;
    private @Nullable Thread loop;
    private @Nullable ExecutorService carriers;

    /** @param lease longer than any listener takes: then another worker tries */
    OutboxWorker(
            OutboxStore store,
            ObjectProvider<FactDelivery> delivery,
            @Value("${plaza.outbox.lease:60s}") Duration lease) {
        this.store = store;
        this.delivery = delivery;
        this.lease = lease;
    }

    /** Look at once instead of at the next round. */
    void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    @Override
    public void start() {
        running = true;
        carriers = Executors.newVirtualThreadPerTaskExecutor();
        loop = Thread.ofPlatform().name("outbox").daemon().start(this::work);
    }

    private void work() {
        while (running) {
            try {
                var rows = claim();
                if (rows.isEmpty()) {
                    boolean woken = bell.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                    if (woken) {
                        bell.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    log.warn("Outbox unreachable, trying again: {}", e.toString());
                    pause();
                }
            }
        }
    }

    private List<OutboxStore.Row> claim() throws InterruptedException {
        places.acquire(FETCHED_AT_LEAST);
        int free = FETCHED_AT_LEAST + places.drainPermits();
        long began = System.nanoTime();
        List<OutboxStore.Row> rows = List.of();
        try {
            rows = store.claim(free, lease);
        } finally {
            places.release(free - rows.size());
        }
        for (var row : rows) {
            Objects.requireNonNull(carriers).execute(() -> {
                try {
                    inTurn(row, began);
                } finally {
                    places.release();
                }
            });
        }
        return rows;
    }

    private void inTurn(OutboxStore.Row row, long leased) {
        var turn = delivery.getObject().staysInside(row) ? inside : outside;
        turn.acquireUninterruptibly();
        try {
            // What waited long in line is left to whoever gets it next, lest both do it.
            if (System.nanoTime() - leased < lease.toNanos() / 2) {
                delivery.getObject().deliver(row);
            } else {
                delivery.getObject().putBack(row);
            }
        } finally {
            turn.release();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (loop != null) {
            loop.interrupt();
        }
        if (carriers != null) {
            carriers.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
