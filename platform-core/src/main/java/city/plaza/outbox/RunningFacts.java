package city.plaza.outbox;

import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a lane of this node is busy with. */
final class RunningFacts {

    /** Who works on one fact for longer than this is stuck: long jobs come back far sooner. */
    private static final Duration MAX_RUN = Duration.ofMinutes(10);

    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();

    void add(OutboxStore.Row row) {
        runs.put(row.claim(), new Run(row, null, 0));
    }

    /** The current thread begins to work on it. */
    void started(OutboxStore.Row row) {
        runs.put(row.claim(), new Run(row, Thread.currentThread(), System.nanoTime()));
    }

    void remove(OutboxStore.Row row) {
        runs.remove(row.claim());
    }

    /** The city of each fact. */
    List<TenantId> cities() {
        return runs.values().stream().map(run -> run.row.tenant()).toList();
    }

    /** What is to be kept. Who is stuck is interrupted, and loses its lease if that does not help. */
    List<OutboxStore.Row> alive() {
        var now = System.nanoTime();
        runs.values().stream().filter(run -> run.isStuck(now)).forEach(Run::interrupt);
        return runs.values().stream()
                .filter(run -> !run.isStuck(now))
                .map(Run::row)
                .toList();
    }

    private record Run(OutboxStore.Row row, @Nullable Thread thread, long since) {

        boolean isStuck(long now) {
            return thread != null && now - since > MAX_RUN.toNanos();
        }

        void interrupt() {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
