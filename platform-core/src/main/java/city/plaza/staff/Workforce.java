package city.plaza.staff;

import city.plaza.department.Department;
import city.plaza.identity.Actor;
import java.util.List;
import java.util.function.Predicate;

/** All people of a city, and the rules that must hold among them. */
record Workforce(List<StaffMember> people) {

    Workforce {
        people = List.copyOf(people);
    }

    List<Department> withoutLead(List<Department> departments) {
        return departments.stream()
                .filter(each -> nobody(person -> person.leads(each.code().value())))
                .toList();
    }

    /**
     * Look whether somebody may become somebody else; a department that had no lead before may go on without.
     *
     * @throws OwnAdministration if it is their own administration that the actor takes away
     * @throws LastAdministrator if nobody could configure the city any more
     * @throws LastLead if a department would lose its last lead
     */
    void require(StaffMember before, StaffMember after, List<Department> departments, Actor by) {
        if (before.administers() && !after.administers()) {
            if (by instanceof Actor.Person person && person.subject().equals(before.subject())) {
                throw new OwnAdministration();
            }
            if (with(after).nobody(StaffMember::administers)) {
                throw new LastAdministrator();
            }
        }
        var already = withoutLead(departments);
        var left = with(after).withoutLead(departments).stream()
                .filter(each -> !already.contains(each))
                .toList();
        if (!left.isEmpty()) {
            throw new LastLead(left);
        }
    }

    private Workforce with(StaffMember changed) {
        return new Workforce(people.stream()
                .map(each -> each.subject().equals(changed.subject()) ? changed : each)
                .toList());
    }

    private boolean nobody(Predicate<StaffMember> wanted) {
        return people.stream().noneMatch(wanted);
    }
}
