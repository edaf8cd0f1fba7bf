package city.plaza.web.metrics;

import city.plaza.outbox.OutboxHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that a node is not well which delivers nothing any more, however many pages it serves. */
@Component
class OutboxHealthIndicator implements HealthIndicator {

    private final OutboxHealth outbox;

    OutboxHealthIndicator(OutboxHealth outbox) {
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        var stalled = outbox.stalled();
        return stalled.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("stalled", stalled).build();
    }
}
