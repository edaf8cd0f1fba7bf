package city.plaza.staff;

import city.plaza.department.Department;
import city.plaza.shared.RuleViolation;
import java.util.List;
import java.util.stream.Collectors;

/** The person is a department's only lead. */
public final class LastLead extends RuleViolation {

    private final transient List<Department> departments;

    LastLead(List<Department> departments) {
        super(
                "Cannot take a lead away: " + codes(departments) + " would have none, expected at least one",
                "error.staff.last-lead",
                departments.stream().map(Department::shortName).collect(Collectors.joining(", ")));
        this.departments = departments;
    }

    private static String codes(List<Department> departments) {
        return departments.stream().map(each -> each.code().value()).collect(Collectors.joining(", "));
    }

    /** Those that nobody would lead. */
    public List<Department> departments() {
        return departments;
    }
}
