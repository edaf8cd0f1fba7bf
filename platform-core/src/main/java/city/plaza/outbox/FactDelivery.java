package city.plaza.outbox;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Brings one fact to one listener and remembers how that went. */
@Component
class FactDelivery {

    private static final Logger log = LoggerFactory.getLogger(FactDelivery.class);
    private static final int GIVE_UP_AFTER = 25;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final OutboxStore store;
    private final JsonMapper json;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Map<String, FactListener<?>> listeners;

    FactDelivery(
            OutboxStore store,
            JsonMapper json,
            EntityManager entities,
            PlatformTransactionManager transactions,
            List<FactListener<?>> listeners) {
        this.store = store;
        this.json = json;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.listeners = listeners.stream().collect(Collectors.toMap(FactListener::name, Function.identity()));
    }

    void deliver(OutboxStore.Row row) {
        try {
            var listener = listeners.get(row.listener());
            if (listener == null) {
                throw new IllegalStateException("No listener named " + row.listener());
            }
            TenantContext.runAs(
                    row.tenant(),
                    () -> CurrentActor.runAs(new Actor.Plaza(row.listener()), () -> deliver(row, listener)));
        } catch (RuntimeException e) {
            failed(row, e);
        }
    }

    private <F extends Fact> void deliver(OutboxStore.Row row, FactListener<F> listener) {
        var fact = json.readValue(row.payload(), listener.fact());
        if (!listener.transactional()) {
            listener.on(fact);
            store.complete(row);
            return;
        }
        transaction.executeWithoutResult(status -> {
            listener.on(fact);
            entities.flush();
            if (!store.completeInCityTransaction(row.id())) {
                status.setRollbackOnly();
            }
        });
    }

    private void failed(OutboxStore.Row row, RuntimeException e) {
        // Only the kind of failure is kept: messages of other libraries may quote personal data.
        var error = e.getClass().getName();
        try {
            if (row.attempts() >= GIVE_UP_AFTER) {
                log.error(
                        "Fact {} for {} given up after {} attempts: {}",
                        row.id(),
                        row.listener(),
                        row.attempts(),
                        error);
                store.bury(row, error);
            } else {
                var pause = pauseAfter(row.attempts());
                log.warn("Fact {} for {} failed, again in {}: {}", row.id(), row.listener(), pause, error);
                log.debug("Fact {} failed", row.id(), e);
                store.retry(row, pause, error);
            }
        } catch (RuntimeException unreachable) {
            log.warn("Fact {} stays leased, the outbox is unreachable: {}", row.id(), unreachable.toString());
        }
    }

    /** Doubling from half a second, up to an hour, spread by up to a fifth so that retries do not march in step. */
    private static Duration pauseAfter(int attempts) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(attempts, 20));
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 5 + 1));
    }
}
