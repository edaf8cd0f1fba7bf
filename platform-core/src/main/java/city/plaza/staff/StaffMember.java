package city.plaza.staff;

import city.plaza.identity.Role;

/**
 * Somebody who works for the city, or did.
 *
 * @param subject the {@code sub} of the city's realm
 * @param active whether they may sign in
 * @param expected whether they were invited and have not come yet
 */
public record StaffMember(String subject, String name, String email, Duties duties, boolean active, boolean expected) {

    StaffMember with(Duties others) {
        return new StaffMember(subject, name, email, others, active, expected);
    }

    StaffMember activated(boolean now) {
        return new StaffMember(subject, name, email, duties, now, expected);
    }

    boolean administers() {
        return active && duties.has(Role.CITY_ADMIN);
    }

    /** Whether they lead all of a department, not only some of its types or areas. */
    boolean leads(String department) {
        return active
                && duties.has(Role.LEAD)
                && duties.cover(department)
                && !duties.scope().isNarrow();
    }
}
