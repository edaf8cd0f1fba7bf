package city.plaza.web.layout;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The screens of people who did not sign in: each takes half a megabyte of this node, and three requests make one.
 *
 * <p>They may take a quarter of its memory. Beyond that the one that was used least goes, first those where nobody did
 * anything. Whoever comes back to one that went gets a new one, with what was typed kept by the browser.
 */
@Component
class AnonymousScreens implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(AnonymousScreens.class);

    private static final long BYTES = 450_000;
    private static final int SHARE = 4;
    private static final int MIN_SCREENS = 50;
    private static final long SWEEP_MILLIS = 2_000;
    /** What a page asks for by itself after it was loaded is no use of it. */
    private static final long SETTLED = Duration.ofSeconds(3).toNanos();

    private static final long UNUSED_TTL = Duration.ofMinutes(15).toNanos();
    private static final long UNUSED_TTL_CROWDED = Duration.ofSeconds(10).toNanos();
    private static final long USED_TTL_CROWDED = Duration.ofMinutes(10).toNanos();

    private final int max = Math.toIntExact(
            Math.clamp(Runtime.getRuntime().maxMemory() / SHARE / BYTES, MIN_SCREENS, Integer.MAX_VALUE));
    private final Map<VaadinSession, Screen> screens = new ConcurrentHashMap<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened(opened.getUI().getSession()));
        event.getSource().addSessionDestroyListener(ended -> screens.remove(ended.getSession()));
        event.addVaadinRequestInterceptor(new Use());
    }

    int count() {
        return screens.size();
    }

    int max() {
        return max;
    }

    private void opened(VaadinSession session) {
        if (CurrentActor.get() instanceof Actor.Anonymous) {
            screens.putIfAbsent(session, new Screen(System.nanoTime()));
            while (screens.size() > max) {
                screens.entrySet().stream()
                        .min(Comparator.comparing((Map.Entry<VaadinSession, Screen> each) -> each.getValue().used)
                                .thenComparing(each -> each.getValue().usedAt))
                        .ifPresent(least -> drop(least.getKey()));
            }
        }
    }

    @Scheduled(fixedRate = SWEEP_MILLIS)
    void sweep() {
        boolean crowded = screens.size() > max / 2;
        long now = System.nanoTime();
        screens.forEach((session, screen) -> {
            if (screen.isOver(now, crowded)) {
                drop(session);
            }
        });
    }

    private void drop(VaadinSession session) {
        screens.remove(session);
        try {
            var held = session.getSession();
            if (held != null) {
                held.invalidate();
            }
        } catch (IllegalStateException ended) {
            log.debug("A session had ended by itself", ended);
        }
    }

    /** Notes what people do, and who signed in. */
    private final class Use implements VaadinRequestInterceptor {

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {}

        @Override
        public void handleException(
                VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {}

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
            // What comes over a push connection is nobody's request.
            var actor = CurrentActor.find();
            if (session == null || actor.isEmpty()) {
                return;
            }
            if (!(actor.get() instanceof Actor.Anonymous)) {
                screens.remove(session);
            } else if (ApplicationConstants.REQUEST_TYPE_UIDL.equals(
                    request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER))) {
                screens.computeIfPresent(session, (same, screen) -> screen.touch(System.nanoTime()));
            }
        }
    }

    private static final class Screen {

        private final long openedAt;
        private volatile long usedAt;
        private volatile boolean used;

        Screen(long openedAt) {
            this.openedAt = openedAt;
            this.usedAt = openedAt;
        }

        Screen touch(long now) {
            usedAt = now;
            used |= now - openedAt > SETTLED;
            return this;
        }

        boolean isOver(long now, boolean crowded) {
            return used
                    ? crowded && now - usedAt > USED_TTL_CROWDED
                    : now - openedAt > (crowded ? UNUSED_TTL_CROWDED : UNUSED_TTL);
        }
    }
}
