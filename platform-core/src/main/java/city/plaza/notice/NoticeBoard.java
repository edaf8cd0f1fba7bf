package city.plaza.notice;

import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.CityChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each city says now, remembered in memory: every page asks. */
@Component
class NoticeBoard {

    /** A node that missed a change knows of it after this long; begin and end of what it knows it sees at once. */
    private static final Duration TTL_DISCONNECTED = Duration.ofSeconds(5);

    private static final Duration TTL_CONNECTED = Duration.ofMinutes(2);

    private final NoticeStore store;
    private final CityChanges changes;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final CityCache<Remembered> cache;

    NoticeBoard(
            NoticeStore store,
            CityChanges changes,
            PlatformTransactionManager transactions,
            CityCaches caches,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
        this.cache = caches.create(TTL_CONNECTED, TTL_DISCONNECTED);
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
        return cache.get(before -> Objects.requireNonNull(reading.execute(
                status -> new Remembered(store.notOver(now), store.emergency().orElse(null)))));
    }

    /** Let every node know, once the current transaction has become true. */
    void announce() {
        changes.announce();
    }

    private record Remembered(
            List<Notice> notices, @Nullable Emergency emergency) {}
}
