package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** Somebody is no longer what the one who wants to change them saw. */
public final class PersonChanged extends RuleViolation {

    PersonChanged(String subject) {
        super("Cannot change " + subject + ": changed meanwhile, expected as it was seen", "error.staff.changed");
    }
}
