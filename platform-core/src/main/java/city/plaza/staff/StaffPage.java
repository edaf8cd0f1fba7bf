package city.plaza.staff;

import city.plaza.department.Department;
import java.util.List;

/**
 * Some of a city's people, by name.
 *
 * @param total how many there are in all that were asked for
 * @param withoutLead the departments nobody leads, whoever was asked for
 */
public record StaffPage(List<StaffMember> people, int total, List<Department> withoutLead) {}
