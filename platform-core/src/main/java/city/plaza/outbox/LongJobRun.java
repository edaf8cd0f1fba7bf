package city.plaza.outbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works on long jobs, chunk by chunk, each for a while before others have their turn. */
@Component
class LongJobRun {

    private static final Logger log = LoggerFactory.getLogger(LongJobRun.class);
    private static final Duration TURN = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final JsonMapper json;
    private final Duration lease;

    LongJobRun(OutboxStore store, JsonMapper json, @Value("${plaza.outbox.lease:60s}") Duration lease) {
        this.store = store;
        this.json = json;
        this.lease = lease;
    }

    /** @param goOn whether another chunk may be begun */
    <F extends Fact> void run(OutboxStore.Row row, LongJob<F> job, BooleanSupplier goOn) {
        var fact = json.readValue(row.payload(), job.fact());
        job.prepare(fact);
        if (row.total() == null) {
            store.begin(row, job.size(fact));
        }
        var position = row.position();
        long end = System.nanoTime() + TURN.toNanos();
        while (goOn.getAsBoolean() && System.nanoTime() < end) {
            var chunk = job.next(fact, position);
            if (chunk.isEmpty()) {
                store.complete(row);
                return;
            }
            position = chunk.get().end();
            if (!store.progress(row, chunk.get(), lease)) {
                log.info("Job {} of {} is another worker's by now", row.id(), row.listener());
                return;
            }
        }
        store.handBack(row);
    }
}
