package city.plaza.apikey;

import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.CityChanges;
import city.plaza.tenancy.spi.CacheInvalidation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of each city, remembered in memory for as long as this node hears of every change. While it does not, the
 * database is asked at each call, so that a key taken back elsewhere opens nothing here.
 */
@Component
class ApiKeyBook {

    /** Shorter than elsewhere: for a key that was taken back by a node that fell silent at that moment. */
    private static final Duration TTL = Duration.ofSeconds(30);

    private final ApiKeyStore store;
    private final CacheInvalidation invalidation;
    private final CityChanges changes;
    private final TransactionTemplate reading;
    private final CityCache<Map<String, StoredKey>> cache;

    ApiKeyBook(
            ApiKeyStore store,
            CacheInvalidation invalidation,
            CityChanges changes,
            PlatformTransactionManager transactions,
            CityCaches caches) {
        this.store = store;
        this.invalidation = invalidation;
        this.changes = changes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.create(TTL, TTL);
    }

    /** The current city's key with this public id, in use or in its grace. */
    Optional<StoredKey> find(String publicId) {
        if (invalidation.connection().isEmpty()) {
            return Objects.requireNonNull(reading.execute(status -> store.byPublicId(publicId)));
        }
        return Optional.ofNullable(cache.get(
                        before -> byPublicId(Objects.requireNonNull(reading.execute(status -> store.all()))))
                .get(publicId));
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
        changes.announce();
    }
}
