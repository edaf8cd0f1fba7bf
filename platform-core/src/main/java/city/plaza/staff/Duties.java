package city.plaza.staff;

import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody does for the city, and where.
 *
 * @param roles one or more of {@link #ROLES}
 * @param departments the codes of the departments; empty means every department
 */
public record Duties(Set<Role> roles, Set<String> departments) {

    /** What a city can make of a person, from the most common on. */
    public static final List<Role> ROLES = List.of(Role.STAFF, Role.LEAD, Role.AGENT, Role.ANALYST, Role.CITY_ADMIN);

    /** @throws InvalidInput naming {@code roles} if there are none, or others than a city can give */
    public Duties {
        var problems = new InvalidInput.Collector();
        problems.require(!roles.isEmpty() && ROLES.containsAll(roles), "roles", "error.staff.no-role");
        problems.throwIfAny();
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        departments = Collections.unmodifiableSortedSet(new TreeSet<>(departments));
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean everywhere() {
        return departments.isEmpty();
    }

    public boolean cover(String department) {
        return everywhere() || departments.contains(department);
    }

    /** Whether they include work on requests. */
    boolean workOnRequests() {
        return has(Role.STAFF) || has(Role.LEAD);
    }
}
