package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** A person has changed since their record was opened. */
public final class PersonChanged extends RuleViolation {

    PersonChanged(String subject) {
        super("Cannot change " + subject + ": changed meanwhile, expected as it was seen", "error.staff.changed");
    }
}
