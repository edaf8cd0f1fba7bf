package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** The person is the city's only administrator. */
public final class LastAdministrator extends RuleViolation {

    LastAdministrator() {
        super(
                "Cannot take an administrator away: the city would have none, expected at least one",
                "error.staff.last-administrator");
    }
}
