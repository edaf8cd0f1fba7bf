package city.plaza.infrastructure.redis;

import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.TenantId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes when a city changed. What could not be told is told once Redis is back, to whoever was connected
 * meanwhile.
 */
@Component
class CityAnnouncements {

    static final String CHANNEL = CityKey.ofPlatform("city-changed", "announcements");

    private static final Logger log = LoggerFactory.getLogger(CityAnnouncements.class);
    private static final String SPACE = " ";

    /** Tells this node's own announcements from others'. */
    private final String node = UUID.randomUUID().toString();

    private final StringRedisTemplate redis;
    private final ApplicationEventPublisher events;
    private final Set<TenantId> untold = ConcurrentHashMap.newKeySet();

    CityAnnouncements(StringRedisTemplate redis, ApplicationEventPublisher events) {
        this.redis = redis;
        this.events = events;
    }

    @EventListener
    void on(CityChanged changed) {
        if (!changed.elsewhere()) {
            tell(changed.tenant());
        }
    }

    /** Tells what could not be told before. */
    void retry() {
        for (var tenant : untold) {
            if (untold.remove(tenant)) {
                tell(tenant);
            }
        }
    }

    private void tell(TenantId tenant) {
        try {
            redis.convertAndSend(CHANNEL, node + SPACE + tenant);
        } catch (DataAccessException e) {
            untold.add(tenant);
            log.warn("Other nodes are told later that city {} changed: {}", tenant, e.toString());
        }
    }

    /** Hear another node's announcement. */
    void heard(String announcement) {
        var words = announcement.split(SPACE, 2);
        if (words.length == 2 && !words[0].equals(node) && TenantId.isValid(words[1])) {
            events.publishEvent(new CityChanged(new TenantId(words[1]), true));
        }
    }
}
