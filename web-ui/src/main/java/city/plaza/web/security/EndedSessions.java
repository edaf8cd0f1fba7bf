package city.plaza.web.security;

import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * The sessions that Keycloak has ended, known to every node through Redis. Each node looks there every second and a half,
 * so that a message missed while Redis was away is made up for. It does so in a thread of its own: the one that scheduled
 * tasks share may wait for a database.
 */
@Component
class EndedSessions implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);
    /** Longer than a node may be cut off from Redis; a session that outlives this ends by its own time-out. */
    private static final Duration ENDED_SESSION_RETENTION = Duration.ofHours(1);

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(1_500);

    private final StringRedisTemplate redis;
    private final OpenSessions sessions;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ended-sessions").daemon().factory());

    EndedSessions(StringRedisTemplate redis, OpenSessions sessions, Clock clock) {
        this.redis = redis;
        this.sessions = sessions;
        this.clock = clock;
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * End a session on every node.
     *
     * @throws DataAccessException if the other nodes cannot be told; Keycloak then learns that the logout failed
     */
    void announce(String realm, Ended ended) {
        end(realm, ended);
        var key = key(realm);
        redis.opsForZSet().add(key, ended.encoded(), clock.millis());
        redis.opsForZSet()
                .removeRangeByScore(
                        key, 0, clock.instant().minus(ENDED_SESSION_RETENTION).toEpochMilli());
        redis.expire(key, ENDED_SESSION_RETENTION);
    }

    /** Whether this is the first time that the token with this id is shown. */
    boolean firstUse(String realm, String tokenId, Duration remembered) {
        return Boolean.TRUE.equals(redis.opsForValue()
                .setIfAbsent(CityKey.of(new TenantId(realm), "logout-token", tokenId), "1", remembered));
    }

    private void look() {
        try {
            for (var realm : sessions.realms()) {
                for (var encoded : Objects.requireNonNull(redis.opsForZSet().range(key(realm), 0, -1))) {
                    end(realm, Ended.decoded(encoded));
                }
            }
        } catch (DataAccessException e) {
            log.debug("Redis is away, looking again later: {}", e.toString());
        } catch (RuntimeException e) {
            // Whatever it is, the next look has to follow.
            log.warn("Sessions that Keycloak ended may go on, looking again later", e);
        }
    }

    private void end(String realm, Ended ended) {
        var count = sessions.end(signedIn -> signedIn.realm().equals(realm) && ended.matches(signedIn));
        if (count > 0) {
            log.info("Keycloak ended {} session(s) of {}", count, realm);
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    private static String key(String realm) {
        return CityKey.of(new TenantId(realm), "sessions", "ended");
    }

    /**
     * What ended: one session, or all that a person had opened until then.
     *
     * @param session Keycloak's {@code sid}, or empty
     */
    record Ended(String session, String subject, Instant at) {

        boolean matches(SignedIn signedIn) {
            var user = signedIn.user();
            if (!session.isEmpty()) {
                return session.equals(user.getClaimAsString("sid"));
            }
            return subject.equals(user.getSubject())
                    && user.getIssuedAt() != null
                    && !user.getIssuedAt().isAfter(at);
        }

        String encoded() {
            return at.getEpochSecond() + " " + session + " " + subject;
        }

        static Ended decoded(String text) {
            var parts = text.split(" ", 3);
            return new Ended(parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[0])));
        }
    }
}
