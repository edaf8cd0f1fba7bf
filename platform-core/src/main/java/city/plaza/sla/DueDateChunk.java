package city.plaza.sla;

import city.plaza.outbox.LongJob;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets the due dates of some requests anew, each in a transaction of its own: somebody works on each. */
@Component
class DueDateChunk {

    static final int SIZE = 100;

    private final SlaClock clock;
    private final TransactionTemplate transaction;

    DueDateChunk(SlaClock clock, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return empty if there was none */
    Optional<LongJob.Chunk> set(List<UUID> requests) {
        return each(requests, clock::set);
    }

    /** @return empty if there was none */
    Optional<LongJob.Chunk> renew(List<UUID> requests) {
        return each(requests, clock::renew);
    }

    private Optional<LongJob.Chunk> each(List<UUID> requests, Consumer<UUID> action) {
        requests.forEach(id -> transaction.executeWithoutResult(status -> action.accept(id)));
        return requests.isEmpty()
                ? Optional.empty()
                : Optional.of(new LongJob.Chunk(requests.getLast().toString(), requests.size()));
    }
}
