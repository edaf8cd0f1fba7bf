package city.plaza.web.staff;

import city.plaza.request.RequestChanged;
import city.plaza.request.RequestNumber;
import city.plaza.tenancy.TenantId;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notifies a city's open screens which of its requests changed, batched over half a second, so that a storm of
 * reports does not redraw every screen at every one of them.
 */
@Component
public class QueueChanges implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(QueueChanges.class);
    private static final Duration BATCH_WINDOW = Duration.ofMillis(500);

    private final Map<TenantId, Set<Consumer<Set<RequestNumber>>>> readers = new ConcurrentHashMap<>();
    private final Map<TenantId, Set<RequestNumber>> gathered = new HashMap<>();
    private final ScheduledExecutorService messenger = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("queue-news").daemon().factory());

    /** Hear of changes in a city until the registration is removed. */
    public Registration subscribe(TenantId tenant, Consumer<Set<RequestNumber>> reader) {
        readers.compute(tenant, (city, known) -> {
            var all = known == null ? new CopyOnWriteArraySet<Consumer<Set<RequestNumber>>>() : known;
            all.add(reader);
            return all;
        });
        return Registration.once(() -> readers.computeIfPresent(tenant, (city, known) -> {
            known.remove(reader);
            return known.isEmpty() ? null : known;
        }));
    }

    /** How many screens of a city listen. */
    int readers(TenantId tenant) {
        return readers.getOrDefault(tenant, Set.of()).size();
    }

    @TransactionalEventListener
    void on(RequestChanged changed) {
        if (!readers.containsKey(changed.tenant())) {
            return;
        }
        synchronized (gathered) {
            var numbers = gathered.get(changed.tenant());
            if (numbers != null) {
                numbers.add(changed.number());
                return;
            }
            gathered.put(changed.tenant(), new HashSet<>(Set.of(changed.number())));
        }
        messenger.schedule(() -> notifySubscribers(changed.tenant()), BATCH_WINDOW.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void notifySubscribers(TenantId tenant) {
        Set<RequestNumber> numbers;
        synchronized (gathered) {
            numbers = Set.copyOf(gathered.getOrDefault(tenant, Set.of()));
            gathered.remove(tenant);
        }
        for (var reader : readers.getOrDefault(tenant, Set.of())) {
            try {
                reader.accept(numbers);
            } catch (RuntimeException e) {
                log.warn("A screen of {} could not be told of {} changes: {}", tenant, numbers.size(), e.toString());
            }
        }
    }

    @Override
    public void destroy() {
        messenger.shutdownNow();
    }
}
