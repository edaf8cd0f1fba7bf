package city.plaza.identity;

import city.plaza.shared.RuleViolation;

/** Somebody tried what only others may do. */
public final class NotAllowed extends RuleViolation {

    public NotAllowed(String attempted) {
        super("Not allowed: " + attempted, "error.not-allowed");
    }
}
