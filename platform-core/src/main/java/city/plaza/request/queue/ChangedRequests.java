package city.plaza.request.queue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import city.plaza.request.RequestChanged;
import city.plaza.request.RequestNumber;
import city.plaza.tenancy.CityMessage;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells this node and the others which requests changed, every half second at most, so that a storm of reports does not
 * redraw every screen at every one of them.
 */
@Component
class ChangedRequests implements DisposableBean {

    static final String TOPIC = "requests-changed";

    private static final Logger log = LoggerFactory.getLogger(ChangedRequests.class);
    private static final Duration BATCH_WINDOW = Duration.ofMillis(500);
    private static final String COMMA = ",";

    private final Set<RequestChanged> gathered = new HashSet<>();
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("changed-requests").daemon().factory());

    ChangedRequests(ApplicationEventPublisher events) {
        this.events = events;
    }

    @TransactionalEventListener
    void on(RequestChanged changed) {
        synchronized (gathered) {
            if (gathered.isEmpty()) {
                publisher.schedule(this::publishGathered, BATCH_WINDOW.toMillis(), TimeUnit.MILLISECONDS);
            }
            gathered.add(changed);
        }
    }

    private void publishGathered() {
        Set<RequestChanged> changes;
        synchronized (gathered) {
            changes = Set.copyOf(gathered);
            gathered.clear();
        }
        changes.stream()
                .collect(groupingBy(RequestChanged::tenant, mapping(RequestChanged::number, toSet())))
                .forEach(this::publish);
    }

    private void publish(TenantId tenant, Set<RequestNumber> numbers) {
        try {
            events.publishEvent(new RequestsChanged(tenant, numbers));
            var text = numbers.stream().map(RequestNumber::value).collect(joining(COMMA));
            events.publishEvent(new CityMessage(TOPIC, tenant, text, false));
        } catch (RuntimeException e) {
            log.warn("Not everybody was told of {} changes in {}: {}", numbers.size(), tenant, e.toString());
        }
    }

    @EventListener
    void on(CityMessage message) {
        if (message.elsewhere() && message.topic().equals(TOPIC)) {
            var numbers = Arrays.stream(message.text().split(COMMA))
                    .filter(RequestNumber::isValid)
                    .map(RequestNumber::new)
                    .collect(toSet());
            events.publishEvent(new RequestsChanged(message.tenant(), numbers));
        }
    }

    @Override
    public void destroy() {
        publisher.shutdownNow();
    }
}
