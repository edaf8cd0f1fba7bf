package city.plaza.onboarding;

import city.plaza.identity.Role;
import city.plaza.registry.CityRegistry;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Creates cities: registered first, then step by step until they are live; resumes where it stopped. */
@Component
public class Onboarding {

    private static final Logger log = LoggerFactory.getLogger(Onboarding.class);

    private final OnboardingCheck check;
    private final CityRegistry registry;
    private final OnboardingStore store;
    private final OnboardingRunner runner;
    private final OnboardingWatch watch;

    Onboarding(
            OnboardingCheck check,
            CityRegistry registry,
            OnboardingStore store,
            OnboardingRunner runner,
            OnboardingWatch watch) {
        this.check = check;
        this.registry = registry;
        this.store = store;
        this.runner = runner;
        this.watch = watch;
    }

    /** @throws InvalidInput naming every field that cannot be so */
    @RolesAllowed(Role.Names.OPERATOR)
    public void check(OnboardCity city) {
        check.check(city);
    }

    /**
     * Register a city and note what it is to be; {@link #resume} then makes it.
     *
     * @throws InvalidInput naming every field that cannot be so
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public TenantId start(OnboardCity wanted) {
        var city = check.check(wanted);
        registry.register(
                city,
                () -> store.add(
                        city.id(),
                        new OnboardingPlan(
                                wanted.template(),
                                wanted.boundary(),
                                wanted.administrator().name(),
                                wanted.administrator().email())));
        log.info("Onboarding of {} begins from template {}", city.id(), wanted.template());
        return city.id();
    }

    /**
     * Go on from the first step that is not done, without waiting for the end.
     *
     * @throws OnboardingInProgress if somebody is at it already
     * @throws InvalidInput if no such city was ever started
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public void resume(TenantId city) {
        if (required(city).finished()) {
            return;
        }
        resumeInBackground(city);
    }

    /**
     * Go on with everything that a node was at when it stopped. What failed waits for somebody to put its cause right.
     *
     * @return what is gone on with on this node; another may have been quicker
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public List<TenantId> resumeInterrupted() {
        var resumed = new ArrayList<TenantId>();
        for (var city : store.interrupted()) {
            try {
                resumeInBackground(city);
                resumed.add(city);
            } catch (OnboardingInProgress elsewhere) {
                log.debug("Onboarding of {} goes on at another node", city);
            }
        }
        return resumed;
    }

    private void resumeInBackground(TenantId city) {
        var owner = runner.claim(city);
        Thread.ofVirtual().name("onboarding-" + city).start(() -> runner.run(city, owner));
    }

    /**
     * Make a city, or go on making it, and wait for the end. A city that is there already is left as it is.
     *
     * @param progress is told of every change
     * @return how it ended
     * @throws InvalidInput naming every field that cannot be so
     * @throws OnboardingInProgress if somebody is at it already
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public OnboardingProgress make(OnboardCity wanted, Consumer<OnboardingProgress> progress) {
        var begun = TenantId.isValid(wanted.slug())
                ? store.progress(new TenantId(wanted.slug()))
                : Optional.<OnboardingProgress>empty();
        if (begun.isPresent() && begun.get().finished()) {
            return begun.get();
        }
        var city = begun.isPresent() ? begun.get().city() : start(wanted);
        var stop = watch.add(city, () -> progress.accept(required(city)));
        try {
            runner.run(city, runner.claim(city));
        } finally {
            stop.run();
        }
        return required(city);
    }

    /** How far a city has come; empty if it was not made by an onboarding. */
    @RolesAllowed(Role.Names.OPERATOR)
    public Optional<OnboardingProgress> progress(TenantId city) {
        return store.progress(city);
    }

    /**
     * Be told whenever a city has come further on this node; other nodes' work shows in {@link #progress} only.
     *
     * @param watcher is called from other threads and must not take long
     * @return ends the watching
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public Runnable watch(TenantId city, Runnable watcher) {
        return watch.add(city, watcher);
    }

    private OnboardingProgress required(TenantId city) {
        return store.progress(city).orElseThrow(() -> new InvalidInput("city", "error.city.unknown", city));
    }
}
