package city.plaza.staff;

import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.shared.InvalidInput;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody does for the city, and where.
 *
 * @param roles one or more of {@link #ROLES}
 * @param scope for which requests
 */
public record Duties(Set<Role> roles, WorkScope scope) {

    /** What a city can make of a person, from the most common on. */
    public static final List<Role> ROLES = List.of(Role.STAFF, Role.LEAD, Role.AGENT, Role.ANALYST, Role.CITY_ADMIN);

    /** @throws InvalidInput naming {@code roles} if there are none, or others than a city can give */
    public Duties {
        var problems = new InvalidInput.Collector();
        problems.require(!roles.isEmpty() && ROLES.containsAll(roles), "roles", "error.staff.no-role");
        problems.throwIfAny();
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** For whole departments; none means every department. */
    public Duties(Set<Role> roles, Set<String> departments) {
        this(roles, WorkScope.ofDepartments(departments));
    }

    public Set<String> departments() {
        return scope.departments();
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean everywhere() {
        return scope.isEverything();
    }

    public boolean cover(String department) {
        return scope.reaches(department);
    }

    /** Whether they include work on requests. */
    boolean workOnRequests() {
        return has(Role.STAFF) || has(Role.LEAD);
    }
}
