package city.plaza.routing;

import city.plaza.catalog.ServiceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds rules that can never decide.
 *
 * <p>Each pair is compared; that several rules together leave nothing to a later one is not noticed.
 */
public final class RuleOverlaps {

    private final Collection<ServiceType> types;

    /** @param types the whole catalog, which knows the groups' services */
    public RuleOverlaps(Collection<ServiceType> types) {
        this.types = types;
    }

    public List<RuleOverlap> in(List<RoutingRule> rules) {
        var found = new ArrayList<RuleOverlap>();
        for (int later = 1; later < rules.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (covers(rules.get(earlier).when(), rules.get(later).when())) {
                    found.add(new RuleOverlap(
                            later + 1,
                            rules.get(later).code(),
                            earlier + 1,
                            rules.get(earlier).code()));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether whatever fits the later one fits the earlier one too. */
    private boolean covers(RoutingRule.When earlier, RoutingRule.When later) {
        return services(earlier, later) && areas(earlier, later) && times(earlier, later) && answers(earlier, later);
    }

    private boolean services(RoutingRule.When earlier, RoutingRule.When later) {
        if (isForAll(earlier)) {
            return true;
        }
        // A group is covered by the group alone: a service that is added to it would slip past a list of services.
        return !isForAll(later)
                && earlier.groups().containsAll(later.groups())
                && services(earlier).containsAll(services(later));
    }

    private static boolean isForAll(RoutingRule.When when) {
        return when.services().isEmpty() && when.groups().isEmpty();
    }

    private Set<String> services(RoutingRule.When when) {
        var codes = new HashSet<String>();
        when.services().forEach(service -> codes.add(service.value()));
        types.stream()
                .filter(type -> when.groups().contains(type.group()))
                .forEach(type -> codes.add(type.code().value()));
        return codes;
    }

    private static boolean areas(RoutingRule.When earlier, RoutingRule.When later) {
        return earlier.areas().isEmpty()
                || (!later.areas().isEmpty() && new HashSet<>(earlier.areas()).containsAll(later.areas()));
    }

    private static boolean times(RoutingRule.When earlier, RoutingRule.When later) {
        var first = earlier.time();
        var second = later.time();
        return first == null || (second != null && first.covers(second));
    }

    private static boolean answers(RoutingRule.When earlier, RoutingRule.When later) {
        return earlier.answers().entrySet().stream().allMatch(each -> {
            var values = later.answers().get(each.getKey());
            return values != null && !values.isEmpty() && each.getValue().containsAll(values);
        });
    }
}
