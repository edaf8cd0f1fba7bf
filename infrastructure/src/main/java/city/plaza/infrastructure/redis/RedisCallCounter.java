package city.plaza.infrastructure.redis;

import city.plaza.apikey.spi.CallCounter;
import city.plaza.tenancy.CityKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Counts calls in Redis, by Redis' own clock. While Redis is away nobody waits for it: it is asked again later. */
@Component
class RedisCallCounter implements CallCounter {

    private static final Logger log = LoggerFactory.getLogger(RedisCallCounter.class);
    private static final long RETRY_AFTER_FAILURE_NANOS = Duration.ofSeconds(10).toNanos();
    /** What the script says of each limit. */
    private static final int FIGURES = 4;

    /** As text: a script that is a file is looked up at each call, to see whether it changed. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> COUNT = RedisScript.of(script(), List.class);

    private final StringRedisTemplate redis;
    private volatile long askAgainAt = System.nanoTime();

    RedisCallCounter(StringRedisTemplate redis) {
        this.redis = redis;
    }

    private static String script() {
        try {
            return new ClassPathResource("count-calls.lua", RedisCallCounter.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<List<Level>> count(List<Limit> limits) {
        if (System.nanoTime() - askAgainAt < 0) {
            return Optional.empty();
        }
        var counters = limits.stream().map(Limit::counter).toList();
        if (!counters.stream().allMatch(CityKey::saysWhose)) {
            throw new IllegalArgumentException("Counters " + counters + ", expected names that say whose they are");
        }
        try {
            var figures = redis.execute(
                    COUNT,
                    counters,
                    limits.stream()
                            .flatMap(limit -> Stream.of(
                                    Integer.toString(limit.calls()),
                                    Long.toString(limit.window().toMillis()),
                                    Integer.toString(limit.cost())))
                            .toArray());
            return Optional.of(levels(figures));
        } catch (DataAccessException e) {
            askAgainAt = System.nanoTime() + RETRY_AFTER_FAILURE_NANOS;
            log.warn("Redis counts no calls for now, each node counts for itself: {}", e.toString());
            return Optional.empty();
        }
    }

    private static List<Level> levels(List<?> figures) {
        var levels = new ArrayList<Level>();
        for (int at = 0; at < figures.size(); at += FIGURES) {
            levels.add(new Level(
                    number(figures, at) == 1,
                    number(figures, at + 1),
                    Duration.ofMillis(number(figures, at + 2)),
                    Duration.ofMillis(number(figures, at + 3))));
        }
        return levels;
    }

    private static long number(List<?> figures, int at) {
        return (Long) figures.get(at);
    }
}
