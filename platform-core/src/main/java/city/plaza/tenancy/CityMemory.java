package city.plaza.tenancy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a feature remembers of each city until something changes there. Whoever has one passes on every
 * {@link CityChanged} it hears.
 *
 * @param <T> what is remembered, with whatever tells how long it is good
 */
public final class CityMemory<T> {

    private final Map<TenantId, T> remembered = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** What is remembered of the current city while that is good; otherwise what is read now. */
    public T get(Predicate<T> isGood, Supplier<T> reading) {
        var tenant = TenantContext.current();
        var known = remembered.get(tenant);
        if (known != null && isGood.test(known)) {
            return known;
        }
        long change = changes.get();
        var read = reading.get();
        remembered.put(tenant, read);
        if (change != changes.get()) {
            // It was read while something changed, perhaps too early.
            remembered.remove(tenant, read);
        }
        return read;
    }

    public void forget(CityChanged changed) {
        changes.incrementAndGet();
        remembered.remove(changed.tenant());
    }

    /** Let every node know that the current city changed, once the current transaction has become true. */
    public static void announce(ApplicationEventPublisher events) {
        var changed = new CityChanged(TenantContext.current(), false);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(changed);
            }
        });
    }
}
