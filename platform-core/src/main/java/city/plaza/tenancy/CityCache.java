package city.plaza.tenancy;

import city.plaza.shared.Freshness;
import city.plaza.shared.GuardedValue;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a feature remembers of each city: the only place that holds a map by city.
 *
 * <p>Within a transaction that changes the city nothing is remembered and everything is read, so that it sees its own
 * changes and others do not.
 *
 * @see "docs/adr/0027-one-cache-by-city.md"
 */
public final class CityCache<T> {

    private final Freshness freshness;
    private final Cache<TenantId, GuardedValue<T>> cities;

    CityCache(Freshness freshness, int maxSize, ToIntFunction<T> size) {
        this.freshness = freshness;
        this.cities = Caffeine.newBuilder()
                // What does not fit goes at once, not some time later.
                .executor(Runnable::run)
                .maximumWeight(maxSize)
                .<TenantId, GuardedValue<T>>weigher((tenant, value) ->
                        Math.clamp(value.last().map(size::applyAsInt).orElse(1), 1, maxSize))
                .build();
    }

    /** What is remembered of the current city; read by the loader if need be. */
    public T get(GuardedValue.Loader<T> loader) {
        return get(TenantContext.current(), loader);
    }

    /** What is remembered of a city. */
    public T get(TenantId tenant, GuardedValue.Loader<T> loader) {
        var city = cities.get(tenant, any -> GuardedValue.strict(freshness, () -> weighAgain(tenant)));
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? city.getWithinTransaction(CityChanges.areUnderWay(tenant), loader)
                : city.get(loader);
    }

    private void weighAgain(TenantId tenant) {
        cities.asMap().computeIfPresent(tenant, (any, same) -> same);
    }

    /** What is remembered of a city, if it is; never waits. */
    public Optional<T> ifFresh(TenantId tenant) {
        return Optional.ofNullable(cities.getIfPresent(tenant)).flatMap(GuardedValue::ifFresh);
    }

    /** Reads a city again when it is asked for next. By itself this happens whenever the city changed. */
    public void forget(TenantId tenant) {
        var city = cities.getIfPresent(tenant);
        if (city != null) {
            city.changed();
        }
    }
}
