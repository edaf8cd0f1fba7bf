package city.plaza.routing;

import city.plaza.department.DepartmentCode;
import city.plaza.request.Priority;
import city.plaza.request.RoutingReason;
import java.util.List;
import java.util.Optional;

/**
 * Where a request goes and why.
 *
 * @param trials every rule up to the one that decided, in order; all of them if none did
 */
public record RoutingDecision(
        DepartmentCode department, Priority priority, RoutingReason reason, List<RuleTrial> trials) {

    public RoutingDecision {
        trials = List.copyOf(trials);
    }

    /** The rule that decided, with what spoke for it. */
    public Optional<RuleTrial> because() {
        return trials.isEmpty() || !trials.getLast().fits() ? Optional.empty() : Optional.of(trials.getLast());
    }

    /** The rules that came before, each with what spoke against it. */
    public List<RuleTrial> passedOver() {
        return because().isPresent() ? trials.subList(0, trials.size() - 1) : trials;
    }
}
