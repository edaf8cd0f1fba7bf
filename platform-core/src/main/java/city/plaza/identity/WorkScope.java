package city.plaza.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which part of a city's requests somebody works: those that every one of the three lets in.
 *
 * @param departments the codes of departments; empty means every department
 * @param services the codes of service types; empty means every type
 * @param areas areas of the city's map such as {@code wards/3}; empty means everywhere, and without a place too
 */
public record WorkScope(Set<String> departments, Set<String> services, Set<String> areas) {

    /** The whole city. */
    public static final WorkScope EVERYTHING = new WorkScope(Set.of(), Set.of(), Set.of());

    public WorkScope {
        departments = sorted(departments);
        services = sorted(services);
        areas = sorted(areas);
    }

    /** All requests of departments; none means every department. */
    public static WorkScope ofDepartments(Set<String> departments) {
        return new WorkScope(departments, Set.of(), Set.of());
    }

    public boolean isEverything() {
        return departments.isEmpty() && !isNarrow();
    }

    /** Whether it lets in only a part of what its departments do. */
    public boolean isNarrow() {
        return !services.isEmpty() || !areas.isEmpty();
    }

    /** Whether it lets in anything of a department. */
    public boolean reaches(String department) {
        return departments.isEmpty() || departments.contains(department);
    }

    /**
     * Whether it lets a request in.
     *
     * @param where the areas the request lies in
     */
    public boolean covers(String department, String service, Collection<String> where) {
        return reaches(department)
                && (services.isEmpty() || services.contains(service))
                && (areas.isEmpty() || where.stream().anyMatch(areas::contains));
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }
}
