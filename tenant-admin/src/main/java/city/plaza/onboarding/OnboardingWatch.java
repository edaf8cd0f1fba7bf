package city.plaza.onboarding;

import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notifies listeners on this node of onboarding progress. */
@Component
class OnboardingWatch {

    private static final Logger log = LoggerFactory.getLogger(OnboardingWatch.class);

    private final Map<TenantId, List<Runnable>> watchers = new ConcurrentHashMap<>();

    /** @return ends the watching */
    Runnable add(TenantId city, Runnable watcher) {
        watchers.computeIfAbsent(city, any -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.computeIfPresent(city, (any, those) -> {
            those.remove(watcher);
            return those.isEmpty() ? null : those;
        });
    }

    /** A watcher that fails is its own problem, never the onboarding's. */
    void announce(TenantId city) {
        for (var watcher : watchers.getOrDefault(city, List.of())) {
            try {
                watcher.run();
            } catch (RuntimeException e) {
                log.warn("A watcher of onboarding {} failed: {}", city, e.toString());
            }
        }
    }
}
