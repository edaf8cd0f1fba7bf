package city.plaza.catalog;

import city.plaza.shared.RuleViolation;

/** Something of the catalog cannot be removed, since something else needs it. */
public final class StillInUse extends RuleViolation {

    StillInUse(String what, String code, Throwable cause) {
        super(
                "Cannot remove " + what + " " + code + ": it is in use, expected to be retired instead",
                "error.catalog.in-use",
                code);
        initCause(cause);
    }
}
