package city.plaza.shared;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Logs what may happen a thousand times a minute once, and after each minute how often it happened since. */
@Component
public class RepeatedWarnings {

    private static final long PERIOD_MILLIS = 60_000;
    /** Causes come from code; more of them are an error, and are not told apart. */
    private static final int MAX_CAUSES = 10_000;

    private static final String OTHERS = "Others";

    private final Map<String, Repeated> causes = new ConcurrentHashMap<>();

    /**
     * Warn, unless the same was said within the last minute.
     *
     * @param cause what is counted together; is logged
     * @param detail of the first time
     */
    @PermitAll
    public void warn(Logger log, String cause, Object detail) {
        var counted = causes.size() < MAX_CAUSES ? cause : OTHERS;
        var known = causes.putIfAbsent(counted, new Repeated(log, new AtomicLong()));
        if (known == null) {
            log.warn("{}: {}", cause, detail);
        } else {
            known.count.incrementAndGet();
        }
    }

    @Scheduled(fixedRate = PERIOD_MILLIS)
    void sum() {
        causes.forEach((cause, repeated) -> {
            long count = repeated.count.getAndSet(0);
            if (count == 0) {
                causes.remove(cause, repeated);
            } else {
                repeated.log.warn("{}: {} more times within a minute", cause, count);
            }
        });
    }

    private record Repeated(Logger log, AtomicLong count) {}
}
