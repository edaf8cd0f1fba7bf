package city.plaza.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.request.RequestNumber;
import city.plaza.request.queue.RequestsChanged;
import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueChangesTests {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville");
    private static final RequestNumber FIRST = new RequestNumber("2026-000001");
    private static final RequestNumber SECOND = new RequestNumber("2026-000002");

    private final QueueChanges news = new QueueChanges();
    private final List<Set<RequestNumber>> springfieldHeard = new CopyOnWriteArrayList<>();
    private final List<Set<RequestNumber>> shelbyvilleHeard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        news.destroy();
    }

    @Test
    void tellsOnlyWhereItHappened() {
        news.subscribe(SPRINGFIELD, springfieldHeard::add);
        news.subscribe(SHELBYVILLE, shelbyvilleHeard::add);

        news.on(new RequestsChanged(SPRINGFIELD, Set.of(FIRST, SECOND)));

        await().until(() -> !springfieldHeard.isEmpty());
        assertThat(springfieldHeard).containsExactly(Set.of(FIRST, SECOND));
        assertThat(shelbyvilleHeard).isEmpty();
    }

    @Test
    void aScreenThatBreaksOrHangsDoesNotKeepTheOthersFromHearing() {
        var hangs = new CountDownLatch(1);
        news.subscribe(SPRINGFIELD, numbers -> {
            throw new IllegalStateException("closed");
        });
        news.subscribe(SHELBYVILLE, numbers -> {
            try {
                hangs.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        news.subscribe(SPRINGFIELD, springfieldHeard::add);

        news.on(new RequestsChanged(SHELBYVILLE, Set.of(SECOND)));
        news.on(new RequestsChanged(SPRINGFIELD, Set.of(FIRST)));

        await().until(() -> !springfieldHeard.isEmpty());
        assertThat(springfieldHeard).containsExactly(Set.of(FIRST));
        hangs.countDown();
    }

    @Test
    void aClosedScreenIsForgotten() {
        var registration = news.subscribe(SPRINGFIELD, springfieldHeard::add);
        assertThat(news.readers(SPRINGFIELD)).isOne();

        registration.remove();
        registration.remove();

        assertThat(news.readers(SPRINGFIELD)).isZero();
    }
}
