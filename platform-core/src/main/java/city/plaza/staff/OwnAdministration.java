package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** Somebody tried to remove their own administrator role. */
public final class OwnAdministration extends RuleViolation {

    OwnAdministration() {
        super(
                "Cannot take one's own administration away: expected another administrator to do it",
                "error.staff.own-administration");
    }
}
