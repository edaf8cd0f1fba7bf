package city.plaza.apikey;

import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.CityMemory;
import city.plaza.tenancy.spi.CityNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of each city, remembered in memory for as long as this node hears of every change. While it does not, the
 * database is asked at each call, so that a key taken back elsewhere opens nothing here.
 */
@Component
class ApiKeyBook {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ApiKeyStore store;
    private final CityNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final CityMemory<Remembered> remembered = new CityMemory<>();

    ApiKeyBook(
            ApiKeyStore store,
            CityNews news,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** The current city's key with this public id, in use or in its grace. */
    Optional<StoredKey> find(String publicId) {
        var unbroken = news.unbroken();
        if (unbroken.isEmpty()) {
            return Objects.requireNonNull(reading.execute(status -> store.byPublicId(publicId)));
        }
        return Optional.ofNullable(keys(unbroken, clock.instant()).get(publicId));
    }

    private Map<String, StoredKey> keys(OptionalLong unbroken, Instant now) {
        return remembered.get(known -> known.unbroken.equals(unbroken) && now.isBefore(known.until), () -> {
                    var all = Objects.requireNonNull(reading.execute(status -> store.all()));
                    return new Remembered(byPublicId(all), unbroken, now.plus(FRESH));
                })
                .keys;
    }

    private static Map<String, StoredKey> byPublicId(List<StoredKey> all) {
        var keys = new HashMap<String, StoredKey>();
        for (var stored : all) {
            keys.put(stored.key().publicId(), stored);
            if (stored.former() != null) {
                keys.put(stored.former().publicId(), stored);
            }
        }
        return keys;
    }

    /** Let every node know, once the current transaction has become true. */
    void announce() {
        CityMemory.announce(events);
    }

    @EventListener
    void on(CityChanged changed) {
        remembered.forget(changed);
    }

    private record Remembered(Map<String, StoredKey> keys, OptionalLong unbroken, Instant until) {}
}
