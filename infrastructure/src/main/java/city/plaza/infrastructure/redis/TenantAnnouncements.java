package city.plaza.infrastructure.redis;

import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.TenantsChanged;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes when the list of cities changed. What could not be told is told once Redis is back, to whoever
 * was connected meanwhile.
 */
@Component
class TenantAnnouncements {

    static final String CHANNEL = CityKey.ofPlatform("tenants-changed", "announcements");

    private static final Logger log = LoggerFactory.getLogger(TenantAnnouncements.class);

    /** Tells this node's own announcements from others'. */
    private final String node = UUID.randomUUID().toString();

    private final StringRedisTemplate redis;
    private final ApplicationEventPublisher events;
    private final AtomicBoolean untold = new AtomicBoolean();

    TenantAnnouncements(StringRedisTemplate redis, ApplicationEventPublisher events) {
        this.redis = redis;
        this.events = events;
    }

    @EventListener
    void on(TenantsChanged changed) {
        if (!changed.elsewhere()) {
            tell();
        }
    }

    /** Tells what could not be told before. */
    void retry() {
        if (untold.getAndSet(false)) {
            tell();
        }
    }

    private void tell() {
        try {
            redis.convertAndSend(CHANNEL, node);
        } catch (DataAccessException e) {
            untold.set(true);
            log.warn("Other nodes are told later that the list of cities changed: {}", e.toString());
        }
    }

    /** Hear another node's announcement. */
    void heard(String announcer) {
        if (!announcer.equals(node)) {
            events.publishEvent(new TenantsChanged(true));
        }
    }
}
