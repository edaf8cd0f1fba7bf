package city.plaza.notice;

import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each city says now, remembered in memory: every page asks. */
@Component
class NoticeBoard {

    /** A node that missed the word of a change sees it after this long; begin and end of what it knows it sees at once. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final NoticeStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    NoticeBoard(
            NoticeStore store, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    List<Notice> current() {
        var now = clock.instant();
        return board(now).notices.stream()
                .filter(notice -> notice.isCurrent(now))
                .toList();
    }

    Optional<Emergency> emergency() {
        var now = clock.instant();
        return Optional.ofNullable(board(now).emergency).filter(emergency -> now.isBefore(emergency.until()));
    }

    private Remembered board(Instant now) {
        var tenant = TenantContext.current();
        var known = remembered.get(tenant);
        if (known == null || !now.isBefore(known.until)) {
            long change = changes.get();
            known = Objects.requireNonNull(reading.execute(status ->
                    new Remembered(store.notOver(now), store.emergency().orElse(null), now.plus(FRESH))));
            remembered.put(tenant, known);
            if (change != changes.get()) {
                // It was read while something changed, perhaps too early.
                remembered.remove(tenant, known);
            }
        }
        return known;
    }

    /** Let every node know, once the current transaction has become true. */
    void announce() {
        var changed = new CityChanged(TenantContext.current(), false);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(changed);
            }
        });
    }

    @EventListener
    void on(CityChanged changed) {
        changes.incrementAndGet();
        remembered.remove(changed.tenant());
    }

    private record Remembered(
            List<Notice> notices, @Nullable Emergency emergency, Instant until) {}
}
