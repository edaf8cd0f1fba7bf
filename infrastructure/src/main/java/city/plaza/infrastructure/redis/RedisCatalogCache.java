package city.plaza.infrastructure.redis;

import city.plaza.catalog.spi.CatalogCache;
import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Catalogs in Redis. While Redis is away nobody waits for it: it is asked again after a few seconds. */
@Component
class RedisCatalogCache implements CatalogCache {

    private static final Logger log = LoggerFactory.getLogger(RedisCatalogCache.class);
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration REST = Duration.ofSeconds(10);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.MIN;

    RedisCatalogCache(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(TenantId tenant, String edition) {
        return Optional.ofNullable(unlessAway(() -> redis.opsForValue().get(key(tenant, edition))));
    }

    @Override
    public void keep(TenantId tenant, String edition, String catalog) {
        unlessAway(() -> {
            redis.opsForValue().set(key(tenant, edition), catalog, KEPT);
            return null;
        });
    }

    private @Nullable String unlessAway(Supplier<@Nullable String> action) {
        if (clock.instant().isBefore(awayUntil)) {
            return null;
        }
        try {
            return action.get();
        } catch (DataAccessException e) {
            awayUntil = clock.instant().plus(REST);
            log.warn("Redis keeps no catalogs for now: {}", e.toString());
            return null;
        }
    }

    private static String key(TenantId tenant, String edition) {
        return CityKey.of(tenant, "catalog", edition);
    }
}
