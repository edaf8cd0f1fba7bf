package city.plaza.outbox;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells whether this node delivers facts. */
@Component
public class OutboxHealth {

    private final Optional<OutboxWorker> worker;
    private final Duration stalledAfter;

    /**
     * @param stalledAfter how long a loop may take to come round, which includes the time the database takes; where one of
     *     several cells does not answer, that is not this node's fault
     */
    OutboxHealth(Optional<OutboxWorker> worker, @Value("${plaza.outbox.stalled-after:60s}") Duration stalledAfter) {
        this.worker = worker;
        this.stalledAfter = stalledAfter;
    }

    /** The lanes in which nothing is delivered; empty if all is well or this node is to deliver nothing. */
    @PermitAll
    public List<Lane> stalled() {
        return worker.map(found -> found.stalled(stalledAfter)).orElseGet(List::of);
    }
}
