package city.plaza.infrastructure.redis;

import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.spi.CacheInvalidation;
import io.lettuce.core.event.connection.DisconnectedEvent;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/**
 * Knows whether announcements arrive by a heartbeat once a second: a node that receives its own heartbeat is connected
 * and receives the others' messages.
 *
 * <p>A lost connection, a heartbeat that does not come back and a server that hangs all end the connection.
 */
@Component
class RedisCacheInvalidation implements CacheInvalidation, DisposableBean {

    private static final long TIMEOUT = Duration.ofSeconds(3).toNanos();
    private static final long INTERVAL_MILLIS = 1_000;

    private final String channel =
            CityKey.ofPlatform("heartbeat", UUID.randomUUID().toString());
    private final StringRedisTemplate redis;
    private final Disposable disconnections;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("redis-heartbeat").daemon().factory());

    private long beat;
    private long sentAt;
    /** Earlier heartbeats say nothing about the connection there is now. */
    private long firstThatCounts;

    private volatile Connection current = new Connection(0, false, 0);

    RedisCacheInvalidation(StringRedisTemplate redis, ClientResources resources) {
        this.redis = redis;
        this.disconnections =
                resources.eventBus().get().ofType(DisconnectedEvent.class).subscribe(lost -> disconnected());
        heart.scheduleWithFixedDelay(this::beat, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    String channel() {
        return channel;
    }

    @Override
    public OptionalLong connection() {
        var known = current;
        return known.alive && System.nanoTime() - known.beatAt < TIMEOUT
                ? OptionalLong.of(known.number)
                : OptionalLong.empty();
    }

    private void beat() {
        long number;
        synchronized (this) {
            sentAt = System.nanoTime();
            number = ++beat;
        }
        try {
            redis.convertAndSend(channel, Long.toString(number));
        } catch (RuntimeException e) {
            // Whatever it is, the next heartbeat has to follow.
            disconnected();
        }
    }

    /** Receives this node's own heartbeat. */
    synchronized void received(String number) {
        if (!number.equals(Long.toString(beat)) || beat < firstThatCounts) {
            return;
        }
        boolean same = current.alive && sentAt - current.beatAt < TIMEOUT;
        current = new Connection(same ? current.number : current.number + 1, true, sentAt);
    }

    private synchronized void disconnected() {
        current = new Connection(current.number, false, current.beatAt);
        firstThatCounts = beat + 1;
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
        disconnections.dispose();
    }

    /** @param beatAt when the last heartbeat was sent that came back */
    private record Connection(long number, boolean alive, long beatAt) {}
}
