package city.plaza.infrastructure.redis;

import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.CityMessage;
import city.plaza.tenancy.TenantId;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Carries messages to the other nodes. What cannot be told while Redis is away is not told later. */
@Component
class CityMessages {

    static final String CHANNEL = CityKey.ofPlatform("city-messages", "announcements");

    private static final Logger log = LoggerFactory.getLogger(CityMessages.class);
    private static final String SPACE = " ";
    private static final int PARTS = 4;

    /** Tells this node's own messages from others'. */
    private final String node = UUID.randomUUID().toString();

    private final StringRedisTemplate redis;
    private final ApplicationEventPublisher events;

    CityMessages(StringRedisTemplate redis, ApplicationEventPublisher events) {
        this.redis = redis;
        this.events = events;
    }

    @EventListener
    void on(CityMessage message) {
        if (message.elsewhere()) {
            return;
        }
        try {
            redis.convertAndSend(
                    CHANNEL,
                    String.join(SPACE, node, message.topic(), message.tenant().value(), message.text()));
        } catch (DataAccessException e) {
            log.debug("Other nodes hear nothing of {} in {}: {}", message.topic(), message.tenant(), e.toString());
        }
    }

    /** Hear another node's message. */
    void heard(String message) {
        var parts = message.split(SPACE, PARTS);
        if (parts.length == PARTS && !parts[0].equals(node) && TenantId.isValid(parts[2])) {
            events.publishEvent(new CityMessage(parts[1], new TenantId(parts[2]), parts[3], true));
        }
    }
}
