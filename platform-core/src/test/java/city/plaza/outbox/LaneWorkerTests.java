package city.plaza.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.shared.RepeatedWarnings;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LaneWorkerTests {

    private static final Duration SHORT = Duration.ofMillis(1500);

    private final BrokenStore store = new BrokenStore();
    private final LaneWorker worker = new LaneWorker(
            CellId.MAIN,
            Lane.MAIL,
            () -> true,
            store,
            new StaticListableBeanFactory().getBeanProvider(FactDelivery.class),
            Duration.ofSeconds(60),
            new RepeatedWarnings());

    @AfterEach
    void close() {
        store.answer.countDown();
        worker.close();
        worker.drain();
    }

    @Test
    void errorsOfTheStoreDoNotEndTheLoop() {
        store.answer.countDown();
        worker.open();

        await().atMost(Duration.ofSeconds(15)).until(() -> store.claims.get() > 3);
        assertThat(worker.isStalled(Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void aLoopThatDoesNotComeRoundIsStalledUntilItDoes() {
        store.claims.set(10);
        worker.open();
        assertThat(worker.isStalled(SHORT)).isFalse();

        await().until(() -> worker.isStalled(SHORT));
        store.answer.countDown();
        await().until(() -> !worker.isStalled(SHORT));
    }

    @Test
    void aWorkerThatWasClosedIsNotStalled() {
        store.answer.countDown();
        worker.open();
        worker.close();

        assertThat(worker.isStalled(Duration.ZERO)).isFalse();
    }

    /** Throws at first, and then answers when it is let. */
    private static final class BrokenStore extends OutboxStore {

        private final AtomicInteger claims = new AtomicInteger();
        private final CountDownLatch answer = new CountDownLatch(1);

        @SuppressWarnings("NullAway") // neither is asked
        BrokenStore() {
            super(null, null);
        }

        @Override
        List<Row> claim(CellId cell, Lane lane, int most, Duration lease, Collection<TenantId> running) {
            int claim = claims.incrementAndGet();
            if (claim == 1) {
                throw new NoClassDefFoundError("city/plaza/Missing");
            }
            if (claim == 2) {
                throw new OutOfMemoryError("made up");
            }
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        }
    }
}
