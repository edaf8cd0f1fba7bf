package city.plaza.tenancy;

import city.plaza.shared.Freshness;
import city.plaza.tenancy.spi.CacheInvalidation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the caches by city, and tells them of every change. */
@Component
public class CityCaches {

    /** More than a deployment has; what is beyond is read again. */
    private static final int MAX_CITIES = 5_000;
    /** While changes may be missed. */
    private static final Duration TTL_DISCONNECTED = Duration.ofSeconds(30);
    /** For an announcement that was lost with the node that made the change. */
    private static final Duration TTL_CONNECTED = Duration.ofMinutes(10);

    private final CacheInvalidation invalidation;
    private final Clock clock;
    private final List<CityCache<?>> caches = new CopyOnWriteArrayList<>();

    CityCaches(CacheInvalidation invalidation, Clock clock) {
        this.invalidation = invalidation;
        this.clock = clock;
    }

    /** A cache that is read again when its city changed. */
    public <T> CityCache<T> create() {
        return create(TTL_CONNECTED, TTL_DISCONNECTED);
    }

    /**
     * A cache that is read again when its city changed.
     *
     * @param connected the age after which it is read again although no change was heard of
     * @param disconnected the same while this node may miss changes
     */
    public <T> CityCache<T> create(Duration connected, Duration disconnected) {
        return known(new CityCache<>(freshness(connected, disconnected), MAX_CITIES, any -> 1));
    }

    /**
     * A cache that is read again when its city changed, and that keeps the cities used most.
     *
     * @param size how large a value is, in any unit
     * @param maxSize how large all of them may be together; a larger one is kept alone
     */
    public <T> CityCache<T> create(ToIntFunction<T> size, int maxSize) {
        return known(new CityCache<>(freshness(TTL_CONNECTED, TTL_DISCONNECTED), maxSize, size));
    }

    /** A cache of what changes without a word, such as figures. */
    public <T> CityCache<T> createByAge(Duration age) {
        return new CityCache<>(Freshness.byAge(clock, age), MAX_CITIES, any -> 1);
    }

    /** For the one value that is not a city's: the list of cities. */
    Freshness freshness() {
        return freshness(TTL_CONNECTED, TTL_DISCONNECTED);
    }

    /** Forgets a city on this node alone, for work that another node may have caused by a change. */
    public void forget(TenantId tenant) {
        caches.forEach(cache -> cache.forget(tenant));
    }

    /** Before all who might read because of the change. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CityChanged changed) {
        forget(changed.tenant());
    }

    private Freshness freshness(Duration connected, Duration disconnected) {
        return Freshness.byNews(clock, invalidation::connection, connected, disconnected);
    }

    private <T> CityCache<T> known(CityCache<T> cache) {
        caches.add(cache);
        return cache;
    }
}
