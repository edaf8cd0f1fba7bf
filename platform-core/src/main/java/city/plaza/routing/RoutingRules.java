package city.plaza.routing;

import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a city, in the order in which they are tried. */
@Component
public class RoutingRules {

    private final RuleStore store;

    RoutingRules(RuleStore store) {
        this.store = store;
    }

    /** Every rule that can be read, in order. */
    @RolesAllowed({Role.Names.CITY_ADMIN, Role.Names.SYSTEM})
    @Transactional(readOnly = true)
    public List<RoutingRule> all() {
        return store.all();
    }

    /**
     * Add a rule after all others, or change the one with this code where it stands.
     *
     * @throws InvalidInput naming what has to be mended
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(RoutingRule rule) {
        var problems = rule.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        store.put(rule);
    }

    /** Take a rule away; requests keep the reason it gave them. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(RuleCode code) {
        store.remove(code);
    }

    /** Try the rules in this order; those not named follow as they stood. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<RuleCode> codes) {
        store.order(codes);
    }
}
