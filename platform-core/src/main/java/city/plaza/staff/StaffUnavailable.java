package city.plaza.staff;

import city.plaza.shared.RuleViolation;

/** Where a city's people are kept cannot be reached; nothing was changed, or it may be tried again. */
public final class StaffUnavailable extends RuleViolation {

    StaffUnavailable(RuntimeException cause) {
        super(String.valueOf(cause.getMessage()), "error.staff.unavailable");
        initCause(cause);
    }
}
