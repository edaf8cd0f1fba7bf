package city.plaza.web.staff.request;

import city.plaza.intake.DuplicateFinder;
import city.plaza.request.ChangedMeanwhile;
import city.plaza.request.DuplicateRequests;
import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.Visibility;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.sla.DueDates;
import city.plaza.sla.SlaExplanation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Loads the request somebody works on and carries out their actions. */
public final class RequestPresenter {

    /** The request is no longer within what the reader works on. */
    static final Refusal ACCESS_ENDED = new Refusal("error.request-access-ended", List.of());

    private final DepartmentQueue queue;
    private final ServiceRequests requests;
    private final DuplicateRequests duplicates;
    private final DueDates dates;
    private @Nullable StaffRequest file;

    public RequestPresenter(
            DepartmentQueue queue, ServiceRequests requests, DuplicateRequests duplicates, DueDates dates) {
        this.queue = queue;
        this.requests = requests;
        this.duplicates = duplicates;
        this.dates = dates;
    }

    /** Fetch a request as it is now; empty if there is none for this reader. */
    Optional<StaffRequest> fetch(RequestNumber number) {
        file = queue.details(number).orElse(null);
        return Optional.ofNullable(file);
    }

    void close() {
        file = null;
    }

    Optional<StaffRequest> file() {
        return Optional.ofNullable(file);
    }

    /** How the due date of the request came about, where there is one. */
    Optional<SlaExplanation> due() {
        return file().filter(seen -> seen.state().status().isOpen()).flatMap(seen -> dates.explanation(seen.number()));
    }

    Optional<Refusal> take() {
        return attempt(seen -> requests.take(seen.number(), seen.version()));
    }

    Optional<Refusal> release() {
        return attempt(seen -> requests.release(seen.number(), seen.version()));
    }

    Optional<Refusal> hold(String reason) {
        return attempt(seen -> requests.hold(seen.number(), seen.version(), reason));
    }

    Optional<Refusal> resume() {
        return attempt(seen -> requests.resume(seen.number(), seen.version()));
    }

    Optional<Refusal> comment(String text, Visibility visibility) {
        return attempt(seen -> requests.comment(seen.number(), seen.version(), text, visibility));
    }

    Optional<Refusal> resolve(Outcome outcome, String text) {
        return attempt(seen -> requests.resolve(seen.number(), seen.version(), outcome, text));
    }

    Optional<Refusal> reopen(String reason) {
        return attempt(seen -> requests.reopen(seen.number(), seen.version(), reason));
    }

    /** What may be about the same matter, the nearest first. */
    List<DepartmentQueue.Nearby> nearby() {
        return file().map(seen -> queue.nearby(seen.number(), DuplicateFinder.RADIUS_METERS))
                .orElseGet(List::of);
    }

    Optional<Refusal> merge(RequestNumber other) {
        return attempt(seen -> duplicates.merge(seen.number(), seen.version(), other));
    }

    Optional<Refusal> unmerge() {
        return attempt(seen -> duplicates.unmerge(seen.number(), seen.version()));
    }

    /** Do it to what was seen, unless it is not seen any more, and fetch what has become of it either way. */
    private Optional<Refusal> attempt(Consumer<StaffRequest> deed) {
        var seen = file;
        if (seen == null) {
            return Optional.of(ACCESS_ENDED);
        }
        Refusal refusal = null;
        try {
            deed.accept(seen);
        } catch (InvalidInput invalid) {
            var problem = invalid.problems().getFirst();
            return Optional.of(new Refusal(problem.translationKey(), problem.arguments()));
        } catch (RuleViolation refused) {
            refusal = new Refusal(refused.translationKey(), refused.arguments());
        } catch (OptimisticLockingFailureException sameMoment) {
            refusal = new Refusal(ChangedMeanwhile.KEY, List.of(seen.number().value()));
        }
        fetch(seen.number());
        return Optional.ofNullable(refusal);
    }

    /**
     * Why something was not done.
     *
     * @param key of the sentence
     * @param values what fills its placeholders
     */
    record Refusal(String key, List<Object> values) {}
}
