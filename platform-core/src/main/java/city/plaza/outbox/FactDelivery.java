package city.plaza.outbox;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Delivers one fact to one listener and remembers how that went. */
@Component
class FactDelivery {

    private static final Logger log = LoggerFactory.getLogger(FactDelivery.class);

    private final OutboxStore store;
    private final LongJobRun jobs;
    private final JsonMapper json;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Map<String, OutboxListener<?>> listeners;

    FactDelivery(
            OutboxStore store,
            LongJobRun jobs,
            JsonMapper json,
            EntityManager entities,
            PlatformTransactionManager transactions,
            List<OutboxListener<?>> listeners) {
        this.store = store;
        this.jobs = jobs;
        this.json = json;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.listeners = listeners.stream().collect(Collectors.toMap(OutboxListener::name, Function.identity()));
    }

    /**
     * Deliver a fact that was claimed. An {@link Error} is a failure like any other: the next fact may well succeed.
     *
     * @param goOn whether a long job may begin another chunk
     */
    void deliver(OutboxStore.Row row, BooleanSupplier goOn) {
        try {
            var listener = listeners.get(row.listener());
            if (listener == null) {
                throw new IllegalStateException("No listener named " + row.listener());
            }
            if (listener.lane() != row.lane()) {
                store.move(row, listener.lane());
                return;
            }
            TenantContext.runAs(
                    row.tenant(),
                    () -> CurrentActor.runAs(new Actor.Plaza(row.listener()), () -> {
                        switch (listener) {
                            case FactListener<?> once -> deliver(row, once);
                            case LongJob<?> job -> jobs.run(row, job, goOn);
                        }
                    }));
        } catch (Throwable e) {
            failed(row, e);
        }
    }

    private <F extends Fact> void deliver(OutboxStore.Row row, FactListener<F> listener) {
        var fact = json.readValue(row.payload(), listener.fact());
        if (listener.lane() != Lane.TRANSACTIONAL) {
            listener.on(fact);
            store.complete(row);
            return;
        }
        transaction.executeWithoutResult(status -> {
            listener.on(fact);
            entities.flush();
            if (!store.completeInCityTransaction(row)) {
                status.setRollbackOnly();
            }
        });
    }

    private void failed(OutboxStore.Row row, Throwable e) {
        // Work that took too long was interrupted; what follows must not be.
        Thread.interrupted();
        try {
            store.failures(row)
                    .ifPresentOrElse(
                            before -> tryAgain(row, before + 1, e),
                            () -> log.info("Fact {} for {} is another worker's", row.id(), row.listener()));
        } catch (RuntimeException unreachable) {
            log.warn("Fact {} stays leased, the outbox is unreachable: {}", row.id(), unreachable.toString());
        }
    }

    private void tryAgain(OutboxStore.Row row, int failures, Throwable e) {
        var error = kind(e);
        var pause = row.lane().retries().pauseAfter(failures);
        if (pause.isPresent()) {
            log.warn("Fact {} for {} failed, again in {}: {}", row.id(), row.listener(), pause.get(), error);
            log.debug("Fact {} failed", row.id(), e);
            store.retry(row, spread(pause.get()), error);
        } else {
            log.error("Fact {} for {} failed {} times, a dead letter: {}", row.id(), row.listener(), failures, error);
            store.deadLetter(row, error);
        }
    }

    /** The kind of a failure and of its first cause. No more is kept: messages of libraries may quote personal data. */
    private static String kind(Throwable e) {
        var root = e;
        for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root == e
                ? e.getClass().getName()
                : e.getClass().getName() + " < " + root.getClass().getName();
    }

    /** Longer by up to a fifth, so that retries do not march in step. */
    private static Duration spread(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
    }
}
