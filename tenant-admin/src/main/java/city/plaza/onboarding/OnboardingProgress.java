package city.plaza.onboarding;

import city.plaza.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a city's onboarding has come.
 *
 * @param running whether some node is at it right now
 */
public record OnboardingProgress(TenantId city, List<Step> steps, boolean running) {

    public OnboardingProgress {
        steps = List.copyOf(steps);
    }

    /** Whether the doors are open. */
    public boolean finished() {
        return steps.stream().allMatch(step -> step.state() == State.DONE);
    }

    /** Whether somebody has to ask for it to go on. */
    public boolean stopped() {
        return !running && !finished();
    }

    /** The step that went wrong, if one did. */
    public Optional<Step> failed() {
        return steps.stream().filter(step -> step.state() == State.FAILED).findFirst();
    }

    /** The time spent on all steps so far. */
    public Duration took() {
        return steps.stream().flatMap(step -> step.took().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    /** Where a step stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** It was running when its node stopped; going on begins it again. */
        INTERRUPTED
    }

    /**
     * One step.
     *
     * @param error the translation key of the reason it failed
     * @param detail the cause behind a failure in technical words, or what a finished step found
     */
    public record Step(
            OnboardingStep step,
            State state,
            Optional<Instant> startedAt,
            Optional<Instant> finishedAt,
            Optional<String> error,
            Optional<String> detail) {

        /** How long it took, once it has ended. */
        public Optional<Duration> took() {
            return startedAt.flatMap(start -> finishedAt.map(end -> Duration.between(start, end)));
        }
    }
}
