package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** Somebody is the only one who can configure the city. */
public final class LastAdministrator extends RuleViolation {

    LastAdministrator() {
        super(
                "Cannot take an administrator away: the city would have none, expected at least one",
                "error.staff.last-administrator");
    }
}
