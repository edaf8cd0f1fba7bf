package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** The invited person already works for the city, or did. */
public final class AlreadyStaff extends RuleViolation {

    private final transient StaffMember member;

    AlreadyStaff(StaffMember member) {
        super(
                "Cannot invite " + member.subject() + ": works for the city already",
                member.active() ? "error.staff.already" : "error.staff.already-inactive",
                member.name());
        this.member = member;
    }

    public StaffMember member() {
        return member;
    }
}
