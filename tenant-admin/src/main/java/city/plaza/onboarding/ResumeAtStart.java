package city.plaza.onboarding;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Goes on with interrupted onboardings when a node that serves has started; the start does not wait for it. */
@Component
@ConditionalOnProperty(name = "plaza.onboarding.resume", matchIfMissing = true)
class ResumeAtStart {

    private static final Logger log = LoggerFactory.getLogger(ResumeAtStart.class);

    private final Onboarding onboarding;

    ResumeAtStart(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("onboarding-start").start(() -> {
            resume();
            // A node that is back at once finds what it was at still leased to itself.
            try {
                Thread.sleep(OnboardingStore.LEASE_TTL);
                resume();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void resume() {
        try {
            CurrentActor.callAs(new Actor.Plaza("start"), onboarding::resumeInterrupted)
                    .forEach(city -> log.info("Onboarding of {} was interrupted and goes on", city));
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.warn("Interrupted onboardings cannot be looked for: {}", e.toString());
        }
    }
}
