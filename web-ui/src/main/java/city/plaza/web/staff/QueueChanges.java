package city.plaza.web.staff;

import city.plaza.request.RequestNumber;
import city.plaza.request.queue.RequestsChanged;
import city.plaza.tenancy.TenantId;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies a city's open screens which of its requests changed, on whichever node. */
@Component
public class QueueChanges implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(QueueChanges.class);

    /** Each reads from the database; most of its connections are for those who wait for an answer. */
    private static final int SCREENS_AT_ONCE = 4;

    private final Map<TenantId, Set<Consumer<Set<RequestNumber>>>> readers = new ConcurrentHashMap<>();
    private final Semaphore permits = new Semaphore(SCREENS_AT_ONCE, true);
    private final ExecutorService messengers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("queue-changes-", 0).factory());

    /** Hear of changes in a city until the registration is removed; a reader may take its time. */
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

    @EventListener
    void on(RequestsChanged changed) {
        for (var reader : readers.getOrDefault(changed.tenant(), Set.of())) {
            messengers.execute(() -> tell(reader, changed));
        }
    }

    private void tell(Consumer<Set<RequestNumber>> reader, RequestsChanged changed) {
        permits.acquireUninterruptibly();
        try {
            reader.accept(changed.numbers());
        } catch (RuntimeException e) {
            log.warn(
                    "A screen of {} could not be told of {} changes: {}",
                    changed.tenant(),
                    changed.numbers().size(),
                    e.toString());
        } finally {
            permits.release();
        }
    }

    @Override
    public void destroy() {
        messengers.shutdownNow();
    }
}
