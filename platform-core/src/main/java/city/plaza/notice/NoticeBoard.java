package city.plaza.notice;

import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.CityMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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
    private final CityMemory<Remembered> remembered = new CityMemory<>();

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
        return remembered.get(
                known -> now.isBefore(known.until),
                () -> Objects.requireNonNull(reading.execute(status ->
                        new Remembered(store.notOver(now), store.emergency().orElse(null), now.plus(FRESH)))));
    }

    /** Let every node know, once the current transaction has become true. */
    void announce() {
        CityMemory.announce(events);
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.forget(changed);
    }

    private record Remembered(
            List<Notice> notices, @Nullable Emergency emergency, Instant until) {}
}
