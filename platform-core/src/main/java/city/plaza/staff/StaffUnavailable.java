package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** The directory of a city's people cannot be reached; nothing was changed, or it may be retried. */
public final class StaffUnavailable extends RuleViolation {

    StaffUnavailable(RuntimeException cause) {
        super(String.valueOf(cause.getMessage()), "error.staff.unavailable");
        initCause(cause);
    }
}
