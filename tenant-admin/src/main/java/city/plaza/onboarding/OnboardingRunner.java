package city.plaza.onboarding;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does an onboarding's steps in order, from the first that is not done; on one node at a time. */
@Component
class OnboardingRunner {

    private static final Logger log = LoggerFactory.getLogger(OnboardingRunner.class);
    private static final Duration LEASE_RENEWAL_INTERVAL = OnboardingStore.LEASE_TTL.dividedBy(3);

    private final List<StepAction> steps;
    private final OnboardingStore store;
    private final CityRegistry registry;
    private final OnboardingWatch watch;

    OnboardingRunner(List<StepAction> steps, OnboardingStore store, CityRegistry registry, OnboardingWatch watch) {
        this.steps =
                steps.stream().sorted(Comparator.comparing(StepAction::step)).toList();
        this.store = store;
        this.registry = registry;
        this.watch = watch;
    }

    /** @throws OnboardingInProgress if somebody is at it already */
    UUID claim(TenantId city) {
        var owner = UUID.randomUUID();
        if (!store.claim(city, owner)) {
            throw new OnboardingInProgress(city);
        }
        watch.announce(city);
        return owner;
    }

    /**
     * Do what is left to do.
     *
     * <p>A failed step ends it, and is noted with its reason. An {@link Error} ends it without a note, as the end of the
     * process would: the lease then lapses and the step counts as interrupted.
     *
     * @param owner who claimed it
     */
    void run(TenantId city, UUID owner) {
        CurrentActor.runAs(new Actor.Plaza("onboarding"), () -> {
            var over = new CountDownLatch(1);
            var renewal = Thread.ofVirtual().name("onboarding-lease-" + city).start(() -> renew(city, owner, over));
            try {
                perform(city, owner);
            } finally {
                over.countDown();
                renewal.interrupt();
                watch.announce(city);
            }
        });
    }

    private void perform(TenantId city, UUID owner) {
        var known = store.progress(city).orElseThrow();
        if (!known.finished()) {
            var plan = store.plan(city);
            for (var work : steps) {
                boolean done = known.steps().get(work.step().ordinal()).state() == OnboardingProgress.State.DONE;
                if (!done && !perform(city, owner, work, plan)) {
                    store.release(city, owner);
                    return;
                }
            }
        }
        store.finish(city, owner);
    }

    private boolean perform(TenantId city, UUID owner, StepAction work, OnboardingPlan plan) {
        if (!store.begin(city, owner, work.step())) {
            log.warn("Onboarding {} is no longer ours at {}, stopping", city, work.step());
            return false;
        }
        watch.announce(city);
        try {
            var now = registry.find(city).orElseThrow().city();
            store.done(city, work.step(), work.perform(now, plan).orElse(null));
            watch.announce(city);
            return true;
        } catch (RuntimeException e) {
            var failure = StepFailure.of(e);
            if (failure.expected()) {
                log.warn("Onboarding {} stopped at {}: {}", city, work.step(), failure.detail());
            } else {
                log.error("Onboarding {} stopped at {}", city, work.step(), e);
            }
            store.failed(city, work.step(), failure.error(), failure.detail());
            return false;
        }
    }

    private void renew(TenantId city, UUID owner, CountDownLatch over) {
        try {
            while (!over.await(LEASE_RENEWAL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    store.renew(city, owner);
                } catch (RuntimeException e) {
                    log.warn("Cannot keep the lease of onboarding {}: {}", city, e.toString());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
