package city.plaza.infrastructure.redis;

import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.spi.CityNews;
import io.lettuce.core.event.connection.DisconnectedEvent;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/**
 * Knows whether announcements arrive by calling out to itself: who hears its own voice hears the others.
 *
 * <p>Calls out only while somebody wants to know, once a second. A lost connection, a call that does not come back and a
 * server that hangs all end what was unbroken.
 */
@Component
class RedisCityNews implements CityNews, DisposableBean {

    private static final long PATIENCE = Duration.ofSeconds(3).toNanos();
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final String channel =
            CityKey.ofPlatform("hearing", UUID.randomUUID().toString());
    private final StringRedisTemplate redis;
    private final Disposable disconnections;

    private long call;
    private long calledAt = System.nanoTime() - PAUSE;
    /** Earlier calls say nothing about the connection there is now. */
    private long firstThatCounts;

    private boolean hearing;
    private long heardAt;
    private long stretch;

    RedisCityNews(StringRedisTemplate redis, ClientResources resources) {
        this.redis = redis;
        this.disconnections =
                resources.eventBus().get().ofType(DisconnectedEvent.class).subscribe(lost -> broken());
    }

    String channel() {
        return channel;
    }

    @Override
    public synchronized OptionalLong unbroken() {
        long now = System.nanoTime();
        if (now - calledAt >= PAUSE) {
            calledAt = now;
            long number = ++call;
            Thread.startVirtualThread(() -> callOut(number));
        }
        return hearing && now - heardAt < PATIENCE ? OptionalLong.of(stretch) : OptionalLong.empty();
    }

    private void callOut(long number) {
        try {
            redis.convertAndSend(channel, Long.toString(number));
        } catch (DataAccessException e) {
            broken();
        }
    }

    /** Hear this node's own call. */
    synchronized void heard(String number) {
        if (!number.equals(Long.toString(call)) || call < firstThatCounts) {
            return;
        }
        if (!hearing || calledAt - heardAt >= PATIENCE) {
            stretch++;
        }
        hearing = true;
        heardAt = calledAt;
    }

    private synchronized void broken() {
        hearing = false;
        firstThatCounts = call + 1;
    }

    @Override
    public void destroy() {
        disconnections.dispose();
    }
}
